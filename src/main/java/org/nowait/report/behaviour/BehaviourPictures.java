package org.nowait.report.behaviour;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nowait.graph.ActionLabel;
import org.nowait.report.JsonReport;
import org.nowait.report.PlantUml;

/** A behaviour for tools that draw: a life line or a thread for each actor, with the loop as one. */
final class BehaviourPictures {

    private static final int STEP = 10;

    private BehaviourPictures() {}

    /** A sequence diagram; what a step changes is a note over who does it. */
    static String puml(BehaviourExhibit exhibit) {
        PlantUml diagram = new PlantUml(exhibit.verdict());
        List<String> actors = Actors.in(exhibit);
        for (String actor : actors) {
            diagram.participant(
                    id(actors, actor),
                    actor.equals(Actors.NOBODY) ? exhibit.config().module() : actor);
        }
        for (int number = 1; number <= exhibit.steps(); number++) {
            if (exhibit.firstOfLoop().orElse(0) == number) {
                diagram.loop("for ever");
            }
            ActionLabel label = exhibit.step(number).label();
            String who = id(actors, Actors.of(label));
            diagram.message(who, who, number + ". " + Actors.deed(label));
            List<String> changes =
                    Changes.between(exhibit.before(number), exhibit.step(number).state());
            if (!changes.isEmpty()) {
                diagram.note(who, String.join("; ", changes));
            }
        }
        if (exhibit.firstOfLoop().isPresent()) {
            diagram.end();
        }
        return diagram.text();
    }

    private static String id(List<String> actors, String actor) {
        return "A" + actors.indexOf(actor);
    }

    /** Chrome's trace events: a slice for each step, and one over all steps of the loop on a thread of its own. */
    static String chrome(BehaviourExhibit exhibit) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode events = document.putArray("traceEvents");
        document.put("displayTimeUnit", "ns");
        document.putObject("otherData").put("model", exhibit.config().name()).put("verdict", exhibit.verdict());
        List<String> actors = Actors.in(exhibit);
        for (String actor : actors) {
            thread(events, actors.indexOf(actor), actor);
        }
        for (int number = 1; number <= exhibit.steps(); number++) {
            ActionLabel label = exhibit.step(number).label();
            ObjectNode slice = slice(events, actors.indexOf(Actors.of(label)), Actors.deed(label), number, number);
            ArrayNode changes = slice.putObject("args").putArray("changes");
            Changes.between(exhibit.before(number), exhibit.step(number).state())
                    .forEach(changes::add);
        }
        exhibit.firstOfLoop().ifPresent(first -> {
            thread(events, actors.size(), "loop");
            slice(events, actors.size(), "for ever", first, exhibit.steps());
        });
        return JsonReport.write(document);
    }

    private static void thread(ArrayNode events, int thread, String name) {
        ObjectNode event = events.addObject()
                .put("name", "thread_name")
                .put("ph", "M")
                .put("pid", 0)
                .put("tid", thread);
        event.putObject("args").put("name", name);
    }

    private static ObjectNode slice(ArrayNode events, int thread, String name, int first, int last) {
        return events.addObject()
                .put("name", name)
                .put("ph", "X")
                .put("ts", STEP * first)
                .put("dur", STEP * (last - first + 1))
                .put("pid", 0)
                .put("tid", thread);
    }
}
