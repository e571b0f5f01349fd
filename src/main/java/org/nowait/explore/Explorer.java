package org.nowait.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.MachineView;
import org.nowait.kernel.machine.Step;
import org.nowait.kernel.machine.StepResult;

/** Breadth-first search over the states of one machine. */
public final class Explorer {

    private final Machine machine;
    private final Bounds bounds;
    private final StateStore store;
    private final int[] candidates;
    private final Set<Outcome> outcomes = new HashSet<>();
    private int[] parent = new int[64];
    private int[] step = new int[64];
    private long transitions;
    private int finals;
    private boolean bounded;

    private Explorer(Machine machine, Bounds bounds) {
        this.machine = machine;
        this.bounds = bounds;
        this.store = new StateStore(machine.stateSize());
        this.candidates = new int[machine.steps().size()];
    }

    /**
     * Explores every state from the machine's present one.
     *
     * @param machine the machine; its state is undefined afterwards
     * @param bounds how far to go
     * @return what was found
     */
    public static Exploration explore(Machine machine, Bounds bounds) {
        return new Explorer(machine, bounds).run(Optional.empty());
    }

    /**
     * Searches the nearest state with a property; the search ends there.
     *
     * @param machine the machine; its state is undefined afterwards
     * @param bounds how far to go
     * @param wanted the property
     * @return what was found until then; the witness leads to the state
     */
    public static Exploration search(Machine machine, Bounds bounds, Predicate<MachineView> wanted) {
        return new Explorer(machine, bounds).run(Optional.of(wanted));
    }

    private Exploration run(Optional<Predicate<MachineView>> wanted) {
        machine.save(store.nextChunk(), store.offset(0));
        store.add();
        parent[0] = -1;
        int depth = 1;
        int layerEnd = 1;
        for (int state = 0; state < store.count(); state++) {
            if (state == layerEnd) {
                depth++;
                layerEnd = store.count();
            }
            machine.restore(store.chunk(state), store.offset(state));
            if (wanted.isPresent() && wanted.get().test(machine.view())) {
                return result(depth, Optional.of(way(state)));
            }
            if (depth > bounds.depth()) {
                bounded = true;
            } else {
                expand(state);
            }
        }
        return result(depth, Optional.empty());
    }

    private Exploration result(int depth, Optional<List<Step>> witness) {
        return new Exploration(store.count(), transitions, depth, finals, outcomes, witness, bounded);
    }

    private void expand(int state) {
        boolean stuck = true;
        int count = machine.candidates(candidates);
        for (int i = 0; i < count; i++) {
            if (machine.perform(candidates[i]) == StepResult.PERFORMED) {
                stuck = false;
                transitions++;
                reach(state, candidates[i]);
                machine.restore(store.chunk(state), store.offset(state));
            }
        }
        if (stuck) {
            finals++;
            outcomes.add(outcome(machine.view()));
        }
    }

    private void reach(int from, int by) {
        byte[] chunk = store.nextChunk();
        int next = store.count();
        machine.save(chunk, store.offset(next));
        if (next >= bounds.states()) {
            bounded = true;
            return;
        }
        if (store.add() < 0) {
            return;
        }
        if (next == parent.length) {
            parent = Arrays.copyOf(parent, 2 * next);
            step = Arrays.copyOf(step, 2 * next);
        }
        parent[next] = from;
        step[next] = by;
    }

    private List<Step> way(int to) {
        List<Step> steps = new ArrayList<>();
        for (int state = to; parent[state] >= 0; state = parent[state]) {
            steps.add(machine.steps().get(step[state]));
        }
        Collections.reverse(steps);
        return steps;
    }

    /**
     * Returns the outcome of a final state.
     *
     * @param view a machine in a state that nothing leads from
     * @return registers and flags
     */
    public static Outcome outcome(MachineView view) {
        List<List<Integer>> registers = new ArrayList<>();
        int count = view.registerCount();
        for (int process = 0; process < view.processes(); process++) {
            List<Integer> values = new ArrayList<>();
            for (int register = 0; register < count; register++) {
                values.add(view.registers(process) >> register & 1);
            }
            registers.add(values);
        }
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(view.flags());
        if (!view.allDone()) {
            flags.add(Flag.DEADLOCK);
        }
        return new Outcome(registers, flags);
    }
}
