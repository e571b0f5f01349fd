package org.nowait.report.counterexample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.SpecState;
import org.nowait.tla.Itf;
import org.nowait.tla.TlaValue;

/**
 * Behaviours in the Informal Trace Format: every state, and in its {@code #meta} the action that led to it. One writer
 * writes each value once, however many states of however many behaviours have it.
 */
public final class ItfForm {

    private final Map<TlaValue, String> values = new HashMap<>();

    static String of(Exhibit exhibit) {
        return new ItfForm().write(exhibit.behaviour(), exhibit.handle());
    }

    /**
     * Writes a behaviour.
     *
     * @param behaviour the behaviour, its variables in the order of the initial state
     * @param source what it comes from
     * @return an ITF document with a line a state
     */
    public String write(Behaviour behaviour, String source) {
        ObjectNode document = Itf.toTrace(List.copyOf(behaviour.start().values().keySet()), List.of(), null);
        ((ObjectNode) document.get("#meta")).put("source", source);
        document.remove("states");
        String head = document.toString();
        List<String> states = new ArrayList<>();
        states.add(state(0, "", behaviour.start()));
        for (Behaviour.Step step : behaviour.steps()) {
            states.add(state(states.size(), step.label().toString(), step.state()));
        }
        return head.substring(0, head.length() - 1) + ",\"states\":[\n" + String.join(",\n", states) + "\n]}\n";
    }

    private String state(int index, String action, SpecState state) {
        StringBuilder text = new StringBuilder("{\"#meta\":{\"index\":").append(index);
        if (!action.isEmpty()) {
            text.append(",\"action\":").append(quoted(action));
        }
        text.append('}');
        state.values()
                .forEach((variable, value) -> text.append(',')
                        .append(quoted(variable))
                        .append(':')
                        .append(values.computeIfAbsent(
                                value, each -> Itf.toItf(each).toString())));
        return text.append('}').toString();
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
