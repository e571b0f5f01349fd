package org.nowait.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.Cell;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.InitEntry;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.Proposition;
import org.nowait.litmus.syntax.Word;

/** What can be left out of a litmus file, and the file without it. */
final class Parts {

    /**
     * A part of a file.
     *
     * @param name what it is, in words
     * @param without the file without it
     */
    record Part(String name, LitmusSource without) {}

    private static final Position NOWHERE = new Position(1, 1, 1);

    private Parts() {}

    /** {@return the file with the question of the counterexample alone: no expectations, no filter, no other proposal} */
    static LitmusSource alone(Cell cell, Wanted wanted) {
        LitmusSource file = cell.test().syntax();
        Condition question = wanted.flag()
                .map(flag -> new Condition(
                        Condition.Quantifier.EXISTS,
                        new Proposition.Flagged(flag.name(), NOWHERE),
                        "exists (" + flag + ")"))
                .orElse(file.condition());
        boolean design = cell.test().hasMemory() && !cell.design().equals(Designs.MAINLINE);
        List<Word> proposals = design ? List.of(new Word(cell.design().id(), NOWHERE)) : List.of();
        return new LitmusSource(
                file.source(),
                file.name(),
                List.of(),
                proposals,
                List.of(),
                List.of(),
                List.of(),
                file.init(),
                file.processes(),
                List.of(),
                Optional.empty(),
                question);
    }

    /**
     * Returns what can be left out, the largest first. A question about a register is about a call in its context, so the
     * process keeps all its statements.
     */
    static List<Part> of(LitmusTest test) {
        LitmusSource file = test.syntax();
        List<Part> parts = new ArrayList<>();
        for (int i = file.processes().size() - 1; i >= 0 && file.processes().size() > 1; i--) {
            int number = i;
            Processes.without(
                            file,
                            number,
                            test.scenario().processes().get(number).cpu())
                    .ifPresent(rest ->
                            parts.add(new Part(named(number, file.processes().size()), tidy(rest))));
        }
        for (ProcessSyntax process : file.processes()) {
            if (Processes.isAskedAbout(file, process.number())) {
                continue;
            }
            for (Bodies.Shorter shorter : Bodies.of(process)) {
                parts.add(
                        new Part(shorter.dropped() + " of P" + process.number(), tidy(with(file, shorter.process()))));
            }
        }
        for (InitEntry entry : file.init()) {
            List<InitEntry> rest =
                    file.init().stream().filter(other -> !other.equals(entry)).toList();
            String field = entry.field().isEmpty() ? "" : "." + entry.field();
            parts.add(new Part(entry.name() + field + "=" + entry.value(), with(file, rest, file.processes())));
        }
        return parts;
    }

    private static String named(int process, int count) {
        return "P" + process + (process == count - 1 ? "" : " (P" + (process + 1) + " is P" + process + " here)");
    }

    private static LitmusSource with(LitmusSource file, ProcessSyntax changed) {
        List<ProcessSyntax> processes = file.processes().stream()
                .map(process -> process.number() == changed.number() ? changed : process)
                .toList();
        return with(file, file.init(), processes);
    }

    static LitmusSource with(LitmusSource file, List<InitEntry> init, List<ProcessSyntax> processes) {
        return new LitmusSource(
                file.source(),
                file.name(),
                file.results(),
                file.proposals(),
                file.rules(),
                file.claims(),
                file.sources(),
                init,
                processes,
                file.locations(),
                file.filter(),
                file.condition());
    }

    /* What nobody uses any more goes too: parameters, variables, and what the init block says of such parameters. */
    private static LitmusSource tidy(LitmusSource file) {
        List<ProcessSyntax> processes =
                file.processes().stream().map(Bodies::tidy).toList();
        Set<String> before = parameters(file.processes());
        Set<String> after = parameters(processes);
        List<InitEntry> init = file.init().stream()
                .filter(entry -> isKept(entry.name(), before, after) && isKept(entry.value(), before, after))
                .toList();
        return with(file, init, processes);
    }

    private static boolean isKept(String name, Set<String> before, Set<String> after) {
        return !before.contains(name) || after.contains(name);
    }

    private static Set<String> parameters(List<ProcessSyntax> processes) {
        return processes.stream()
                .flatMap(process -> process.parameters().stream())
                .map(ProcessSyntax.Parameter::name)
                .collect(Collectors.toSet());
    }
}
