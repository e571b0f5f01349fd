package org.nowait.review.counterexample;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Action;
import org.nowait.kernel.machine.Step;
import org.nowait.litmus.Statements;
import org.nowait.tla.TlaInt;

/**
 * A step of a counterexample.
 *
 * @param number its number, from 1
 * @param step the machine's step
 * @param cpu the CPU on which it is done
 * @param statement the statement of the test that the process is in; nothing if the build puts it there, or none is
 * @param functions the kernel functions that the process is in, outermost first
 * @param lock the lock that the step is about, if any
 * @param text what is done, in the kernel's words
 * @param raised the flags that this step raises
 * @param after the state it leads to
 */
public record CounterexampleStep(
        int number,
        Step step,
        int cpu,
        Optional<Statements.Place> statement,
        List<String> functions,
        Optional<Moment.LockName> lock,
        String text,
        Set<Flag> raised,
        Moment after) {

    /** Copies the collections. */
    public CounterexampleStep {
        functions = List.copyOf(functions);
        EnumSet<Flag> sorted = EnumSet.noneOf(Flag.class);
        sorted.addAll(raised);
        raised = Collections.unmodifiableSet(sorted);
    }

    /** {@return the kind of step} */
    public Action action() {
        return step.action();
    }

    /** {@return the number of the process that does it} */
    public int process() {
        return step.process();
    }

    /** {@return the step as the specification labels it} */
    public ActionLabel label() {
        return new ActionLabel(step.action().text(), List.of(TlaInt.of(step.process())), "");
    }

    /** {@return the innermost kernel function that the process is in; empty for one that starts or ends} */
    public String function() {
        return functions.isEmpty() ? "" : functions.get(functions.size() - 1);
    }

    /** {@return the same step with more flags: what is true of its end only because nothing follows} */
    CounterexampleStep with(Set<Flag> more) {
        EnumSet<Flag> all = EnumSet.copyOf(more);
        all.addAll(raised);
        return new CounterexampleStep(number, step, cpu, statement, functions, lock, text, all, after.with(more));
    }
}
