package org.nowait.report.counterexample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nowait.conformance.Behaviour;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Designs;
import org.nowait.review.counterexample.Confirmation;
import org.nowait.review.counterexample.Counterexample;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;
import org.nowait.review.counterexample.Rule;

/**
 * A counterexample with what its forms need to know of its making.
 *
 * @param found the counterexample
 * @param handle the name under which it was asked for
 * @param file the litmus file, as a command line names it; empty if none can
 * @param confirmation what the specification says of it; nothing if it was not asked
 * @param specDir the folder of the specification
 */
public record Exhibit(
        Counterexample found, String handle, String file, Optional<Confirmation> confirmation, Path specDir) {

    /** {@return the build as the design has it} */
    Build build() {
        return found.cell().design().on(found.cell().build());
    }

    /** {@return the rule that the run breaks, or the reason why its flag is raised; nothing for an end state} */
    Optional<Rule> rule() {
        return found.wanted()
                .flag()
                .map(flag -> flag == Flag.LOCKDEP_IRQ && endsInNmi() ? Rule.ofNmi() : Rule.of(flag));
    }

    private boolean endsInNmi() {
        return !found.steps().isEmpty()
                && found.end().processes().get(found.last().process()).execution() == Execution.NMI;
    }

    /** {@return a title in the style of the kernel's reports} */
    String title() {
        return rule().map(Rule::title).orElseGet(() -> found.wanted().words(found.cell()));
    }

    /** {@return the build's name, with the design if that is not the build's own allocator} */
    String place() {
        boolean mainline = found.cell().design().equals(Designs.MAINLINE);
        return found.cell().build().name()
                + (mainline ? "" : " under " + found.cell().design().id());
    }

    /** {@return the flags of the end that a check of the kernel reports, or those that happen} */
    List<Flag> flags(boolean reported) {
        return found.end().flags().stream()
                .filter(flag -> flag.reported() == reported)
                .toList();
    }

    /** {@return the command that shows the same verdict, word by word} */
    List<String> reproduce() {
        if (file.isEmpty()) {
            return List.of("nowait", "explain", handle);
        }
        List<String> words = new ArrayList<>(
                List.of("nowait", "litmus", "-c", found.cell().build().name()));
        if (!found.cell().design().equals(Designs.MAINLINE)) {
            words.addAll(List.of("-p", found.cell().design().id()));
        }
        words.add(file);
        return words;
    }

    /** {@return what confirms the run, in one line, or what does not} */
    String confirmed() {
        if (confirmation.isEmpty()) {
            return "not confirmed: TLC was not asked";
        }
        return confirmation.get().holds()
                ? "all " + found.steps().size() + " steps confirmed by TLC, and replayed by the Java machine"
                : "NOT CONFIRMED: " + String.join("; ", confirmation.get().problems());
    }

    /**
     * Returns the run as a behaviour of the specification.
     *
     * @return the states that TLC led to
     * @throws IllegalStateException if TLC was not asked
     */
    Behaviour behaviour() {
        return confirmation
                .flatMap(Confirmation::behaviour)
                .orElseThrow(() -> new IllegalStateException("TLC leads to the states of this form: confirmed=no"));
    }

    /** {@return where a step is in the program: the kernel function, unless the statement names it, and the line} */
    static String at(CounterexampleStep step) {
        String line = step.statement().map(place -> "line " + place.line()).orElse("around the program");
        boolean same = step.statement()
                .filter(place -> place.text().contains(step.function() + "("))
                .isPresent();
        if (step.function().isEmpty()) {
            return line;
        }
        String what = same ? step.statement().orElseThrow().text() : step.function() + "()";
        return what + ", " + line;
    }

    /** {@return a lock as lockdep names it, with its wait types in words} */
    static String lock(Moment.LockName lock) {
        return "(" + lock.kernel() + ")" + lock.waitTypes();
    }
}
