package org.nowait.report.counterexample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nowait.review.counterexample.Confirmation;
import org.nowait.review.counterexample.Counterexample;
import org.nowait.review.counterexample.CounterexampleStep;

/** A counterexample as members of a JSON document. */
public final class CounterexampleJson {

    private CounterexampleJson() {}

    /**
     * Adds a counterexample to a document.
     *
     * @param exhibit the counterexample
     * @param document gets its members
     */
    public static void addTo(Exhibit exhibit, ObjectNode document) {
        Counterexample found = exhibit.found();
        document.put("handle", exhibit.handle());
        document.put("test", found.asked().test().name());
        document.put("hash", found.asked().test().hash());
        document.put("build", found.cell().build().name());
        document.put("design", found.cell().design().id());
        document.put("shows", found.wanted().words(found.cell()));
        document.put("states", found.states());
        ArrayNode dropped = document.putArray("dropped");
        found.dropped().forEach(dropped::add);
        exhibit.confirmation().ifPresent(confirmation -> confirmed(confirmation, document));
        document.put("reproduce", String.join(" ", exhibit.reproduce()));
        ArrayNode steps = document.putArray("steps");
        found.steps().forEach(step -> step(step, steps.addObject()));
        document.put("splat", Form.SPLAT.write(exhibit));
    }

    private static void confirmed(Confirmation confirmation, ObjectNode document) {
        document.put("confirmed", confirmation.holds());
        ArrayNode problems = document.putArray("problems");
        confirmation.problems().forEach(problems::add);
    }

    private static void step(CounterexampleStep step, ObjectNode node) {
        node.put("number", step.number())
                .put("action", step.label().toString())
                .put("process", step.process())
                .put("cpu", step.cpu());
        step.statement().ifPresent(place -> node.put("statement", place.text()).put("line", place.line()));
        ArrayNode functions = node.putArray("functions");
        step.functions().forEach(functions::add);
        node.put("text", step.text());
        ArrayNode raised = node.putArray("raised");
        step.raised().forEach(flag -> raised.add(flag.name()));
    }
}
