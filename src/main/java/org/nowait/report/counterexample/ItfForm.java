package org.nowait.report.counterexample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.nowait.conformance.Behaviour;
import org.nowait.report.JsonReport;
import org.nowait.review.counterexample.Confirmer;
import org.nowait.tla.Itf;
import org.nowait.tla.TlaRecord;

/** The run in the Informal Trace Format: every state, and in its {@code #meta} the action that led to it. */
final class ItfForm {

    private ItfForm() {}

    static String of(Exhibit exhibit) {
        Behaviour behaviour = exhibit.behaviour();
        List<TlaRecord> states = new ArrayList<>();
        states.add(TlaRecord.of(behaviour.start().values()));
        behaviour.steps().forEach(step -> states.add(TlaRecord.of(step.state().values())));
        ObjectNode trace = Itf.toTrace(Confirmer.variablesOfTheSpecification(), states, null);
        ((ObjectNode) trace.get("#meta")).put("source", exhibit.handle());
        for (int i = 0; i < behaviour.steps().size(); i++) {
            ObjectNode meta = (ObjectNode) trace.get("states").get(i + 1).get("#meta");
            meta.put("action", behaviour.steps().get(i).label().toString());
        }
        return JsonReport.write(trace);
    }
}
