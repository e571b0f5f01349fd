package org.nowait.report.behaviour;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.report.JsonReport;
import org.nowait.report.NumberedState;
import org.nowait.tla.Itf;
import org.nowait.tla.TlaJson;
import org.nowait.tla.TlaRecord;

/** A behaviour for other tools. The step that closes a loop is told by where the loop begins, not by a state again. */
final class BehaviourJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BehaviourJson() {}

    private static List<String> variables(BehaviourExhibit exhibit) {
        return List.copyOf(new TreeSet<>(exhibit.behaviour().start().values().keySet()));
    }

    /** The states, each once: the last step of a lasso only leads back. */
    private static List<SpecState> states(BehaviourExhibit exhibit) {
        List<SpecState> states = new ArrayList<>();
        states.add(exhibit.behaviour().start());
        exhibit.behaviour().steps().forEach(step -> states.add(step.state()));
        return exhibit.firstOfLoop().isPresent() ? states.subList(0, states.size() - 1) : states;
    }

    static String itf(BehaviourExhibit exhibit) {
        OptionalInt loop = exhibit.behaviour().loopsTo();
        List<TlaRecord> records = states(exhibit).stream()
                .map(state -> TlaRecord.of(state.values()))
                .toList();
        ObjectNode trace = Itf.toTrace(variables(exhibit), records, loop.isPresent() ? loop.getAsInt() : null);
        ObjectNode meta = (ObjectNode) trace.get("#meta");
        meta.put("source", exhibit.config().name());
        for (int i = 1; i < records.size(); i++) {
            ((ObjectNode) trace.get("states").get(i).get("#meta"))
                    .put("action", exhibit.step(i).label().toString());
        }
        if (loop.isPresent()) {
            meta.put("loop-action", exhibit.step(exhibit.steps()).label().toString());
        }
        return JsonReport.write(trace);
    }

    static String tlc(BehaviourExhibit exhibit) {
        ObjectNode document = NODES.objectNode();
        ObjectNode counterexample = document.putObject("counterexample");
        ArrayNode list = counterexample.putArray("state");
        ArrayNode actions = counterexample.putArray("action");
        List<SpecState> states = states(exhibit);
        for (int i = 0; i < states.size(); i++) {
            list.add(NumberedState.of(i + 1, states.get(i)));
        }
        for (int number = 1; number <= exhibit.steps(); number++) {
            int to = number < states.size()
                    ? number
                    : exhibit.behaviour().loopsTo().orElse(number);
            actions.addArray()
                    .add(NumberedState.of(number, states.get(number - 1)))
                    .add(action(exhibit.step(number).label()))
                    .add(NumberedState.of(to + 1, states.get(to)));
        }
        ArrayNode names = document.putArray("vars");
        variables(exhibit).forEach(names::add);
        return JsonReport.write(document);
    }

    private static ObjectNode action(ActionLabel label) {
        ObjectNode action = NODES.objectNode().put("name", label.name());
        ArrayNode values = action.putArray("arguments");
        label.arguments().forEach(value -> values.add(TlaJson.toJson(value)));
        return action.put("location", label.location());
    }
}
