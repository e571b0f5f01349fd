package org.nowait.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.context.Flag;

/**
 * The theorems of spec/Nestings.tla on the Java machine, over the same enumeration: what lockdep on a debug kernel without RT
 * misses of RT's troubles, and what it reports that RT would not suffer.
 */
final class NestingTheoremsTest {

    private static final Set<String> SPIN =
            Set.of("raw_spin_lock", "raw_spin_lock_irqsave", "raw_spin_trylock", "rcu_read_lock_sched");
    private static final Set<String> RAW_BH = Set.of("raw_spin_lock_bh");
    private static final Set<String> CONFIG = Set.of(
            "spin_lock",
            "spin_lock_bh",
            "spin_lock_irqsave",
            "spin_trylock",
            "read_lock",
            "local_lock",
            "local_lock_irq",
            "rcu_read_lock",
            "rcu_read_lock_bh");
    private static final Set<String> SLEEP = Set.of("mutex_lock", "down_read");
    private static final Set<String> UNSEEN = Set.of(
            "preempt_disable", "local_irq_disable", "local_irq_save", "local_interrupt_disable", "bit_spin_lock");
    private static final Set<String> BH = Set.of("local_bh_disable");
    private static final Set<String> HARMLESS = Set.of("migrate_disable");
    private static final List<String> OUTER = Stream.of(SPIN, RAW_BH, CONFIG, SLEEP, UNSEEN, BH, HARMLESS)
            .flatMap(Set::stream)
            .sorted()
            .toList();
    private static final List<ContextKind> KINDS =
            List.of(ContextKind.TASK, ContextKind.SOFTIRQ, ContextKind.IRQ_HANDLER, ContextKind.HARDIRQ);
    private static final Map<String, String> INNER = Map.of(
            "raw_spinlock_t", "raw_spin_lock",
            "spinlock_t", "spin_lock",
            "local_lock_t", "local_lock",
            "mutex", "mutex_lock",
            "rw_semaphore", "down_read",
            "semaphore", "down");

    private record Nest(ContextKind kind, List<String> outer, String inner) {

        boolean has(Set<String> calls) {
            return outer.stream().anyMatch(calls::contains);
        }

        boolean missed() {
            boolean task = kind == ContextKind.TASK;
            return switch (inner) {
                case "spinlock_t", "local_lock_t" ->
                    kind != ContextKind.HARDIRQ && has(UNSEEN) && !has(SPIN) && !has(RAW_BH);
                case "mutex", "rw_semaphore" ->
                    task && (has(UNSEEN) || has(BH)) && !has(SPIN) && !has(RAW_BH) && !has(CONFIG);
                case "semaphore" ->
                    !task || outer.stream().anyMatch(call -> !HARMLESS.contains(call) && !SLEEP.contains(call));
                default -> false;
            };
        }

        boolean unneeded() {
            boolean config = inner.equals("spinlock_t") || inner.equals("local_lock_t");
            return config && kind != ContextKind.HARDIRQ && has(RAW_BH) && !has(SPIN) && !has(UNSEEN);
        }
    }

    @Test
    void lockdepMissesAndOverstatesExactlyWhatTheSpecificationSays() {
        List<String> wrong = new ArrayList<>();
        int missed = 0;
        int unneeded = 0;
        List<Nest> nests = nests();
        for (Nest nest : nests) {
            boolean reports = lastFlags(nest, "FULL-7.3-DEBUG").contains(Flag.INVALID_WAIT);
            boolean suffers = lastFlags(nest, "RT-7.3").contains(Flag.SLEEP_IN_ATOMIC);
            missed += suffers && !reports ? 1 : 0;
            unneeded += reports && !suffers ? 1 : 0;
            if ((suffers && !reports) != nest.missed() || (reports && !suffers) != nest.unneeded()) {
                wrong.add(nest + ": reports=" + reports + ", suffers=" + suffers);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(nests).hasSize(KINDS.size() * INNER.size() * (1 + OUTER.size() + OUTER.size() * OUTER.size()));
        assertThat(missed).isPositive();
        assertThat(unneeded).isPositive();
    }

    private static List<Nest> nests() {
        List<List<String>> outers = new ArrayList<>();
        outers.add(List.of());
        for (String first : OUTER) {
            outers.add(List.of(first));
            OUTER.forEach(second -> outers.add(List.of(first, second)));
        }
        List<Nest> nests = new ArrayList<>();
        for (ContextKind kind : KINDS) {
            for (List<String> outer : outers) {
                INNER.keySet().forEach(inner -> nests.add(new Nest(kind, outer, inner)));
            }
        }
        return nests;
    }

    /** The flags of the step that asks for the inner lock. */
    private static Set<Flag> lastFlags(Nest nest, String build) {
        List<LockSpec> locks = new ArrayList<>();
        List<Alphabet.Entry> calls = new ArrayList<>();
        List<String> names = new ArrayList<>(nest.outer());
        names.add(INNER.getOrDefault(nest.inner(), ""));
        for (int i = 0; i < names.size(); i++) {
            calls.add(Alphabet.once(call(names.get(i), "x" + i, locks)));
        }
        Scenario scenario = new Scenario(
                "nest",
                locks,
                List.of(new ProcessSpec("P0", nest.kind(), 0, Set.of(), List.of())),
                false,
                false,
                List.of("f"),
                List.of(),
                new Client.Any(List.of(new Alphabet(8, calls))));
        Machine machine = new Machine(scenario, Builds.byName(build));
        perform(machine, machine.enabled().get(0));
        for (Alphabet.Entry each : calls) {
            settle(machine);
            int place = new Alphabet(8, calls).calls().indexOf(each.open());
            perform(machine, new Step(Action.CALL, 0, place));
        }
        return settle(machine);
    }

    private static Operation.Call call(String name, String lock, List<LockSpec> locks) {
        KernelFunction function = KernelFunctions.byName(name);
        function.lockType().ifPresent(type -> locks.add(LockSpec.of(lock, type)));
        return Operation.call(name, function.takesLock() ? lock : "", function.needsVariable() ? "f" : "", "");
    }

    private static Set<Flag> settle(Machine machine) {
        Set<Flag> flags = machine.view().flags();
        for (List<Step> next = own(machine); !next.isEmpty(); next = own(machine)) {
            perform(machine, next.get(0));
            flags = machine.view().flags();
        }
        return flags;
    }

    private static List<Step> own(Machine machine) {
        return machine.enabled().stream()
                .filter(step -> step.action() != Action.CALL && step.action() != Action.EXIT)
                .toList();
    }

    private static void perform(Machine machine, Step step) {
        assertThat(machine.perform(step)).as(step.toString()).isEqualTo(StepResult.PERFORMED);
    }
}
