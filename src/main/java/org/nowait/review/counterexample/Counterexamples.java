package org.nowait.review.counterexample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.explore.Bounds;
import org.nowait.explore.Exploration;
import org.nowait.explore.Explorer;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.MachineView;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.Step;
import org.nowait.kernel.machine.StepResult;
import org.nowait.litmus.Cell;
import org.nowait.litmus.Statements;

/** Finds counterexamples: breadth first over the Java machine, then with every part of the scenario left out in turn. */
public final class Counterexamples {

    private final Bounds bounds;

    /**
     * Returns a finder.
     *
     * @param bounds how far each search goes
     */
    public Counterexamples(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * Searches the shortest counterexample and reduces its scenario. Of several flags that the question asks for it is the
     * one that is raised first.
     *
     * @param cell the cell
     * @param asked what it must show
     * @return what was found
     */
    public Search shortest(Cell cell, Wanted asked) {
        Wanted wanted = first(cell, asked);
        Exploration whole = explore(cell, wanted);
        if (whole.witness().isEmpty()) {
            return new Search(Optional.empty(), whole.states(), whole.bounded());
        }
        Reduction reduction = new Reduction(wanted, changed -> explore(changed, wanted));
        Reduction.Reduced reduced = reduction.reduce(cell, whole);
        return new Search(
                Optional.of(tell(cell, wanted, reduced.cell(), reduced.dropped(), reduced.exploration())),
                whole.states(),
                false);
    }

    private Wanted first(Cell cell, Wanted asked) {
        Wanted first = asked;
        int fewest = Integer.MAX_VALUE;
        if (asked.flag().isEmpty()) {
            for (Wanted flag : Wanted.alternatives(cell.test().condition())) {
                int steps = explore(cell, flag).witness().map(List::size).orElse(Integer.MAX_VALUE);
                first = steps < fewest ? flag : first;
                fewest = Math.min(fewest, steps);
            }
        }
        return first;
    }

    /**
     * Searches the shortest counterexample of the scenario as it is.
     *
     * @param cell the cell
     * @param wanted what it must show
     * @return what was found
     */
    public Search whole(Cell cell, Wanted wanted) {
        Exploration whole = explore(cell, wanted);
        Optional<Counterexample> found = whole.witness().map(steps -> tell(cell, wanted, cell, List.of(), whole));
        return new Search(found, whole.states(), whole.bounded());
    }

    private Exploration explore(Cell cell, Wanted wanted) {
        Machine machine = machine(cell);
        return Explorer.search(machine, bounds, wanted.in(cell, machine));
    }

    /** {@return a machine of the cell in its initial state} */
    static Machine machine(Cell cell) {
        return new Machine(cell.test().scenario(cell.build()), cell.build(), cell.design(), Set.of());
    }

    private static Counterexample tell(
            Cell asked, Wanted wanted, Cell cell, List<String> dropped, Exploration exploration) {
        Machine machine = machine(cell);
        Moments moments = new Moments(cell, machine);
        Statements statements = Statements.of(cell.test());
        Moment start = moments.read(0, "");
        List<CounterexampleStep> steps = new ArrayList<>();
        Moment before = start;
        for (Step step : exploration.witness().orElseThrow()) {
            CounterexampleStep told = step(machine, moments, statements, step, steps.size() + 1, before);
            steps.add(told);
            before = told.after();
        }
        boolean stuck = !machine.view().allDone() && machine.enabled().isEmpty();
        if (stuck && !steps.isEmpty()) {
            int last = steps.size() - 1;
            steps.set(last, steps.get(last).with(Set.of(Flag.DEADLOCK)));
        }
        return new Counterexample(asked, wanted, cell, dropped, start, steps, exploration.states());
    }

    private static CounterexampleStep step(
            Machine machine, Moments moments, Statements statements, Step step, int number, Moment before) {
        MachineView view = machine.view();
        int process = step.process();
        List<String> functions = view.functions(process);
        Optional<Moment.LockName> lock = moments.names().find(view.nextLock(process));
        Optional<Operation.Call> call = view.statement(process);
        if (machine.perform(step) != StepResult.PERFORMED) {
            throw new IllegalStateException("the explorer's witness is a run of the machine: step=" + step);
        }
        String function = functions.isEmpty() ? "" : functions.get(functions.size() - 1);
        Moment after = moments.read(number, function);
        EnumSet<Flag> raised = EnumSet.noneOf(Flag.class);
        raised.addAll(after.flags());
        raised.removeAll(before.flags());
        return new CounterexampleStep(
                number,
                step,
                view.cpuOf(process),
                call.flatMap(statements::find),
                functions,
                lock,
                new StepWords(step, function, lock, before, after).text(),
                raised,
                after);
    }
}
