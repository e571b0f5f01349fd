package org.nowait.report.counterexample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.nowait.conformance.Behaviour;
import org.nowait.tla.Itf;
import org.nowait.tla.TlaRecord;

/** The run in the Informal Trace Format: every state, and in its {@code #meta} the action that led to it. */
public final class ItfForm {

    private ItfForm() {}

    static String of(Exhibit exhibit) {
        return of(exhibit.behaviour(), exhibit.handle());
    }

    /**
     * Writes a behaviour.
     *
     * @param behaviour the behaviour, its variables in the order of the initial state
     * @param source what it comes from
     * @return an ITF document in one line
     */
    public static String of(Behaviour behaviour, String source) {
        List<TlaRecord> states = new ArrayList<>();
        states.add(TlaRecord.of(behaviour.start().values()));
        behaviour.steps().forEach(step -> states.add(TlaRecord.of(step.state().values())));
        List<String> variables = List.copyOf(behaviour.start().values().keySet());
        ObjectNode trace = Itf.toTrace(variables, states, null);
        ((ObjectNode) trace.get("#meta")).put("source", source);
        for (int i = 0; i < behaviour.steps().size(); i++) {
            ObjectNode meta = (ObjectNode) trace.get("states").get(i + 1).get("#meta");
            meta.put("action", behaviour.steps().get(i).label().toString());
        }
        return trace + "\n";
    }
}
