package org.nowait.explore;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.MachineView;
import org.nowait.kernel.machine.Scenario;
import org.nowait.kernel.machine.Step;
import org.nowait.kernel.machine.StepResult;

/** Walks a right machine and a faulty one side by side; where what can be seen of them differs, it does not go on. */
final class TwinWalk {

    /** Where the two differ: the action, and the variable or "enabled". */
    record Difference(String action, String variable) {}

    private final Machine right;
    private final Machine faulty;
    private final StateStore store;
    private final int size;
    private final int most;

    private TwinWalk(Scenario scenario, Build build, Fault fault, int most) {
        right = new Machine(scenario, build);
        faulty = new Machine(scenario, build, EnumSet.of(fault));
        size = right.stateSize();
        store = new StateStore(2 * size);
        this.most = most;
    }

    /** Tells whether the two differ so within as many states as are allowed. */
    static boolean differ(Scenario scenario, Build build, Fault fault, Difference wanted, int most) {
        TwinWalk walk = new TwinWalk(scenario, build, fault, most);
        return walk.right.stateSize() == walk.faulty.stateSize() && walk.finds(wanted);
    }

    private boolean finds(Difference wanted) {
        byte[] chunk = store.nextChunk();
        right.save(chunk, 0);
        faulty.save(chunk, size);
        store.add();
        int[] candidates = new int[right.steps().size()];
        int[] others = new int[right.steps().size()];
        for (int state = 0; state < store.count() && store.count() < most; state++) {
            restore(state);
            int count = right.candidates(candidates);
            int more = faulty.candidates(others);
            for (int i = 0; i < count + more; i++) {
                Step step = right.steps().get(i < count ? candidates[i] : others[i - count]);
                if (step(step).contains(wanted.variable())
                        && step.action().text().equals(wanted.action())) {
                    return true;
                }
                restore(state);
            }
        }
        return false;
    }

    private void restore(int state) {
        right.restore(store.chunk(state), store.offset(state));
        faulty.restore(store.chunk(state), store.offset(state) + size);
    }

    /** Takes a step on both and returns the variables that then differ; where none does, the pair is stored. */
    private Set<String> step(Step step) {
        boolean here = right.perform(step) == StepResult.PERFORMED;
        boolean there;
        try {
            there = faulty.perform(step) == StepResult.PERFORMED;
        } catch (RuntimeException broken) {
            return Set.of("exception");
        }
        if (here != there) {
            return Set.of("enabled");
        }
        if (!here) {
            return Set.of();
        }
        int next = store.count();
        byte[] chunk = store.nextChunk();
        right.save(chunk, store.offset(next));
        faulty.save(chunk, store.offset(next) + size);
        boolean same = faulty.matches(chunk, store.offset(next));
        Set<String> variables = same ? Set.of() : differing(right.view(), faulty.view());
        if (variables.isEmpty()) {
            store.add();
        }
        return variables;
    }

    private static Set<String> differing(MachineView one, MachineView other) {
        Set<String> variables = new HashSet<>();
        List<List<Object>> left = describe(one);
        List<List<Object>> with = describe(other);
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).equals(with.get(i))) {
                variables.add((String) left.get(i).get(0));
            }
        }
        return variables;
    }

    private static List<List<Object>> describe(MachineView view) {
        List<List<Object>> all = new ArrayList<>();
        for (int process = 0; process < view.processes(); process++) {
            all.add(List.of("phase", view.phase(process)));
            all.add(List.of("waiting", view.waiting(process)));
            all.add(List.of("sections", view.sections(process)));
            all.add(List.of("regs", view.registers(process)));
            for (String variable : List.of("entry", "counted", "wait_lock", "pi_lock", "f", "g")) {
                all.add(List.of("saved", view.saved(process, variable)));
            }
        }
        for (int cpu = 0; cpu < view.cpus(); cpu++) {
            all.add(List.of("stack", view.stack(cpu)));
            all.add(List.of("irq", view.irqsOn(cpu)));
        }
        all.add(List.of("reported", view.reported()));
        all.add(List.of("happened", view.happened()));
        view.history().ifPresent(history -> {
            int classes = history.graph().classes();
            for (int from = 0; from < classes; from++) {
                all.add(List.of("history", history.usage().bits(from)));
                for (int to = 0; to < classes; to++) {
                    for (int kind = 0; kind < 4; kind++) {
                        all.add(List.of("history", history.graph().has(from, to, kind > 1, kind % 2 == 1)));
                    }
                }
            }
        });
        return all;
    }
}
