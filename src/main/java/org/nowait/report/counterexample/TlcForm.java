package org.nowait.report.counterexample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nowait.conformance.Behaviour;
import org.nowait.graph.ActionLabel;
import org.nowait.report.JsonReport;
import org.nowait.report.NumberedState;
import org.nowait.review.counterexample.Confirmer;
import org.nowait.tla.TlaJson;

/** The run as TLC's {@code -dumpTrace json} writes a counterexample: numbered states, and an action between each two. */
final class TlcForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TlcForm() {}

    static String of(Exhibit exhibit) {
        Behaviour behaviour = exhibit.behaviour();
        ObjectNode document = NODES.objectNode();
        ObjectNode counterexample = document.putObject("counterexample");
        ArrayNode states = counterexample.putArray("state");
        ArrayNode actions = counterexample.putArray("action");
        ArrayNode before = NumberedState.of(1, behaviour.start());
        states.add(before);
        for (Behaviour.Step step : behaviour.steps()) {
            ArrayNode after = NumberedState.of(states.size() + 1, step.state());
            states.add(after);
            actions.addArray().add(before.deepCopy()).add(action(step.label())).add(after.deepCopy());
            before = after;
        }
        ArrayNode variables = document.putArray("vars");
        Confirmer.variablesOfTheSpecification().forEach(variables::add);
        return JsonReport.write(document);
    }

    private static ObjectNode action(ActionLabel label) {
        ObjectNode action = NODES.objectNode().put("name", label.name());
        ObjectNode context = action.putObject("context");
        List<String> parameters = List.of("p");
        for (int i = 0; i < label.arguments().size(); i++) {
            context.set(parameters.get(i), TlaJson.toJson(label.arguments().get(i)));
        }
        action.set(
                "parameters",
                NODES.arrayNode()
                        .addAll(parameters.stream().map(NODES::textNode).toList()));
        return action;
    }
}
