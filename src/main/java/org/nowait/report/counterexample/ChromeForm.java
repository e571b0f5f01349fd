package org.nowait.report.counterexample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.nowait.kernel.context.Flag;
import org.nowait.report.JsonReport;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;

/**
 * Chrome's trace events: a CPU is a process of the trace and a process of the test a thread in it; a step is a slice, a lock
 * that is held an asynchronous one, since locks need not nest; a flag is a mark.
 */
final class ChromeForm {

    private static final int STEP = 10;

    private final Exhibit exhibit;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ArrayNode events = document.putArray("traceEvents");

    private ChromeForm(Exhibit exhibit) {
        this.exhibit = exhibit;
    }

    static String of(Exhibit exhibit) {
        return new ChromeForm(exhibit).write();
    }

    private String write() {
        document.put("displayTimeUnit", "ns");
        document.putObject("otherData").put("handle", exhibit.handle());
        Moment start = exhibit.found().start();
        for (Moment.CpuState cpu : start.cpus()) {
            name("process_name", cpu.number(), 0, "CPU" + cpu.number());
        }
        for (Moment.ProcessState process : start.processes()) {
            name(
                    "thread_name",
                    process.cpu(),
                    process.number(),
                    process.name() + " (" + process.kind().text() + ")");
        }
        for (CounterexampleStep step : exhibit.found().steps()) {
            ObjectNode slice = event(step.text(), "X", step, 0).put("dur", STEP);
            ObjectNode arguments = slice.putObject("args");
            arguments.put("action", step.label().toString()).put("at", Exhibit.at(step));
            locks(step);
            for (Flag flag : step.raised()) {
                event(flag.name(), "i", step, STEP / 2).put("s", "t");
            }
        }
        CounterexampleStep last =
                exhibit.found().steps().isEmpty() ? null : exhibit.found().last();
        if (last != null) {
            open(last.after()).forEach(held -> held(held, "e", last, STEP));
        }
        return JsonReport.write(document);
    }

    private void name(String what, int pid, int tid, String name) {
        ObjectNode event = events.addObject()
                .put("name", what)
                .put("ph", "M")
                .put("pid", pid)
                .put("tid", tid);
        event.putObject("args").put("name", name);
    }

    private ObjectNode event(String name, String phase, CounterexampleStep step, int later) {
        return events.addObject()
                .put("name", name)
                .put("ph", phase)
                .put("ts", STEP * step.number() + later)
                .put("pid", step.cpu())
                .put("tid", step.process());
    }

    private record Held(int process, Moment.Open open) {}

    private static List<Held> open(Moment moment) {
        List<Held> all = new ArrayList<>();
        moment.processes()
                .forEach(process -> process.open().forEach(open -> all.add(new Held(process.number(), open))));
        return all;
    }

    private void locks(CounterexampleStep step) {
        List<Held> before = open(exhibit.found().before(step));
        List<Held> after = open(step.after());
        before.stream().filter(held -> !after.contains(held)).forEach(held -> held(held, "e", step, STEP));
        after.stream().filter(held -> !before.contains(held)).forEach(held -> held(held, "b", step, STEP));
    }

    private void held(Held held, String phase, CounterexampleStep step, int later) {
        events.addObject()
                .put("name", held.open().lock().kernel())
                .put("cat", held.open().held() ? "lock" : "section")
                .put("ph", phase)
                .put("id", held.open().step() + "." + held.open().lock().machine())
                .put("ts", STEP * step.number() + later)
                .put("pid", step.cpu())
                .put("tid", held.process());
    }
}
