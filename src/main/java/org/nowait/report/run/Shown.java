package org.nowait.report.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.nowait.graph.GraphKey;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.Cell;
import org.nowait.litmus.Statements;
import org.nowait.litmus.syntax.LitmusText;
import org.nowait.review.counterexample.Counterexample;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;
import org.nowait.review.exhibit.Exhibit;

/** Counterexamples as records of the run file, each once however many places it is shown for. */
final class Shown {

    private final Records records;
    private final Function<Counterexample, String> splat;
    private final Map<String, RunCounterexample> byId = new LinkedHashMap<>();

    /**
     * Prepares to collect.
     *
     * @param records knows how files are named
     * @param splat writes a counterexample in lockdep's order of facts
     */
    Shown(Records records, Function<Counterexample, String> splat) {
        this.records = records;
        this.splat = splat;
    }

    /** {@return the ids of exhibits by their subjects} */
    Map<String, String> ids(List<Exhibit> exhibits) {
        Map<String, String> ids = new LinkedHashMap<>();
        exhibits.forEach(exhibit -> ids.put(exhibit.subject(), id(exhibit.counterexample())));
        return ids;
    }

    /** {@return every counterexample collected so far} */
    List<RunCounterexample> all() {
        return List.copyOf(byId.values());
    }

    private String id(Counterexample run) {
        String file = records.file(run.asked().test().syntax().source().file());
        String key = GraphKey.of(List.of(file, run.handle(), run.wanted().toString()))
                .sha256();
        String id = "ce-" + key.substring(0, 8);
        byId.computeIfAbsent(id, k -> record(id, file, run));
        return id;
    }

    private RunCounterexample record(String id, String file, Counterexample run) {
        Cell asked = run.asked();
        String flag = run.wanted().flag().map(Flag::name).orElse("");
        return new RunCounterexample(
                id,
                asked.test().name(),
                file,
                asked.build().name(),
                asked.design().id(),
                flag.isEmpty() ? "END_STATE" : flag,
                run.wanted()
                        .flag()
                        .map(Rules::words)
                        .orElseGet(() -> "a run reaches " + run.wanted().words(asked)),
                run.wanted().flag().map(Rules::spec).orElse("LitmusClient.tla, Final"),
                run.wanted().flag().map(Rules::kernel).orElse("the test's own question"),
                "nowait explain '" + run.handle() + "'",
                run.start().processes().stream().map(Shown::lane).toList(),
                steps(run),
                ascii(splat.apply(run)),
                LitmusText.of(run.cell().test().syntax(), List.of("What is needed of " + file, "for " + run.handle())));
    }

    private static RunLane lane(Moment.ProcessState process) {
        return new RunLane(
                process.name(), process.cpu(), process.execution().name().toLowerCase(Locale.ROOT));
    }

    private static List<RunStep> steps(Counterexample run) {
        List<RunStep> steps = new ArrayList<>();
        for (CounterexampleStep step : run.steps()) {
            Moment after = step.after();
            steps.add(new RunStep(
                    "P" + step.process(),
                    step.text(),
                    step.function(),
                    step.statement().map(Statements.Place::line).orElse(0),
                    Changes.between(run.before(step), after),
                    after.processes().stream()
                            .flatMap(process -> process.held().stream()
                                    .map(open -> new RunHeld(
                                            process.name(),
                                            open.lock().kernel(),
                                            open.lock().inner().name().toLowerCase(Locale.ROOT))))
                            .toList(),
                    after.cpus().stream()
                            .filter(cpu -> cpu.atomic())
                            .map(cpu ->
                                    cpu.running().map(number -> "P" + number).orElse(""))
                            .filter(name -> !name.isEmpty())
                            .toList(),
                    after.cpus().stream()
                            .filter(cpu -> !cpu.irqsOn())
                            .map(Moment.CpuState::number)
                            .toList(),
                    step.raised().stream().map(Flag::name).toList()));
        }
        return steps;
    }

    private static String ascii(String text) {
        return new String(
                Objects.requireNonNull(text, "a counterexample has a text").getBytes(StandardCharsets.US_ASCII),
                StandardCharsets.US_ASCII);
    }
}
