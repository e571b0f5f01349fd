package org.nowait.report.run;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nowait.graph.GraphKey;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.Cell;
import org.nowait.litmus.Statements;
import org.nowait.report.counterexample.Exhibit;
import org.nowait.report.counterexample.Form;
import org.nowait.review.counterexample.Confirmation;
import org.nowait.review.counterexample.Counterexample;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;
import org.nowait.review.counterexample.Rule;
import org.nowait.review.witness.Witness;

/** Counterexamples as records of the run file, each once however many places it is shown for. */
final class Shown {

    private final Records records;
    private final Map<String, RunCounterexample> byId = new LinkedHashMap<>();

    /**
     * Prepares to collect.
     *
     * @param records knows how files are named
     */
    Shown(Records records) {
        this.records = records;
    }

    /** {@return the ids of witnesses by their subjects} */
    Map<String, String> ids(List<Witness> witnesses) {
        Map<String, String> ids = new LinkedHashMap<>();
        witnesses.forEach(witness -> ids.put(witness.subject(), id(witness)));
        return ids;
    }

    /** {@return every counterexample collected so far} */
    List<RunCounterexample> all() {
        return List.copyOf(byId.values());
    }

    private String id(Witness witness) {
        Counterexample run = witness.counterexample();
        String file = records.file(run.asked().test().syntax().source().file());
        String key = GraphKey.of(List.of(file, run.handle(), run.wanted().toString()))
                .sha256();
        String id = "ce-" + key.substring(0, 8);
        byId.computeIfAbsent(id, k -> record(id, file, run, witness.confirmation()));
        return id;
    }

    private RunCounterexample record(String id, String file, Counterexample run, Optional<Confirmation> confirmation) {
        Cell asked = run.asked();
        Optional<Flag> flag = run.wanted().flag();
        Optional<Rule> rule = flag.map(Rule::of);
        Exhibit exhibit = new Exhibit(run, run.handle(), file, confirmation, records.specDir());
        return new RunCounterexample(
                id,
                asked.test().name(),
                file,
                asked.build().name(),
                asked.design().id(),
                flag.map(Flag::name).orElse("END_STATE"),
                rule.map(Rule::words)
                        .orElseGet(() -> "a run reaches " + run.wanted().words(asked)),
                rule.map(this::place).orElse("the test's own question"),
                rule.map(Rule::kernel).orElse(""),
                "nowait explain '" + run.handle() + "'",
                run.start().processes().stream().map(Shown::lane).toList(),
                steps(run),
                confirmation(confirmation),
                Form.SPLAT.write(exhibit),
                Form.PUML.write(exhibit),
                Form.LITMUS.write(exhibit),
                confirmation
                        .flatMap(Confirmation::behaviour)
                        .map(RunBehaviours::states)
                        .orElse(List.of()));
    }

    private static RunConfirmation confirmation(Optional<Confirmation> found) {
        int followed = found.flatMap(Confirmation::behaviour)
                .map(behaviour -> behaviour.steps().size())
                .orElse(0);
        return new RunConfirmation(
                found.isPresent(), followed, found.map(Confirmation::problems).orElse(List.of()));
    }

    private String place(Rule rule) {
        if (rule.module().isEmpty()) {
            return "the step itself";
        }
        boolean there = Files.isRegularFile(records.specDir().resolve(rule.module() + ".tla"));
        String module = there ? rule.place(records.specDir()).orElse(rule.module()) : rule.module();
        return module + " " + rule.operator();
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
                            .flatMap(cpu -> cpu.stack().stream())
                            .map(number -> "P" + number)
                            .toList(),
                    after.cpus().stream()
                            .filter(cpu -> !cpu.irqsOn())
                            .map(Moment.CpuState::number)
                            .toList(),
                    step.raised().stream().map(Flag::name).toList()));
        }
        return steps;
    }
}
