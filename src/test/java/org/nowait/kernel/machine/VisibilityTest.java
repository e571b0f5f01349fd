package org.nowait.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.ContextKind;

/** The theorems of spec/MCVisibility.tla on the Java machine, over the same enumeration: what running code can see. */
final class VisibilityTest {

    private static final Map<String, String> TWIN = Map.of(
            "raw_spin_lock", "spin_lock",
            "raw_spin_lock_irqsave", "spin_lock_irqsave",
            "raw_spin_lock_bh", "spin_lock_bh",
            "raw_spin_trylock", "spin_trylock");
    private static final List<String> CALLS = Stream.concat(
                    TWIN.entrySet().stream().flatMap(twin -> Stream.of(twin.getKey(), twin.getValue())),
                    Stream.of("preempt_disable", "local_irq_disable", "local_irq_save", "local_bh_disable"))
            .sorted()
            .toList();
    private static final Set<String> COUNTED = Set.of("local_bh_disable", "raw_spin_lock_bh", "spin_lock_bh");
    private static final Set<String> PLAIN = Set.of("spin_lock", "spin_lock_irqsave", "spin_lock_bh", "spin_trylock");

    private record Standing(ContextKind kind, List<String> outer) {

        Standing twin() {
            return new Standing(
                    kind,
                    outer.stream().map(call -> TWIN.getOrDefault(call, call)).toList());
        }
    }

    private record Look(boolean preemptible, boolean inAtomic, boolean irqsOn) {}

    @Test
    void preemptibleIsZeroEverywhereExactlyWithoutTheCount() {
        assertThat(where((build, standing) -> !look(build, standing).preemptible(), standings()))
                .isEqualTo(builds(build -> !build.preemptCount()));
    }

    @Test
    void inAtomicIsBlindExactlyWithoutTheCount() {
        assertThat(where(
                        (build, standing) -> {
                            boolean seen = look(build, standing).inAtomic();
                            boolean counted = standing.kind() != ContextKind.TASK
                                    || standing.outer().stream().anyMatch(COUNTED::contains);
                            return seen == counted;
                        },
                        standings()))
                .isEqualTo(builds(build -> !build.preemptCount()));
    }

    @Test
    void theTypesOfLocksLookAlikeExactlyWithoutRt() {
        assertThat(where((build, standing) -> look(build, standing).equals(look(build, standing.twin())), standings()))
                .isEqualTo(builds(build -> !build.preemptRt()));
    }

    @Test
    void onlyRawSpinLockBhKeepsRtPreemptible() {
        for (String call : CALLS) {
            List<Standing> tasks = standings().stream()
                    .filter(standing -> standing.kind() == ContextKind.TASK)
                    .filter(standing -> standing.outer().contains(call))
                    .filter(standing -> !PLAIN.contains(call) || PLAIN.containsAll(standing.outer()))
                    .toList();
            if (PLAIN.contains(call)) {
                assertThat(where((build, standing) -> look(build, standing).preemptible(), tasks))
                        .as(call)
                        .isEqualTo(builds(Build::preemptRt));
            } else if (!call.equals("local_bh_disable") && !call.equals("preempt_disable")) {
                assertThat(where((build, standing) -> !look(build, standing).preemptible(), tasks))
                        .as(call)
                        .isEqualTo(builds(build -> !(build.preemptRt() && call.equals("raw_spin_lock_bh"))));
            }
        }
    }

    private static List<String> builds(java.util.function.Predicate<Build> test) {
        return Builds.all().stream().filter(test).map(Build::name).toList();
    }

    private static List<String> where(BiPredicate<Build, Standing> holds, List<Standing> standings) {
        return builds(build -> standings.stream().allMatch(standing -> holds.test(build, standing)));
    }

    private static List<Standing> standings() {
        List<Standing> all = new ArrayList<>();
        for (ContextKind kind :
                List.of(ContextKind.TASK, ContextKind.SOFTIRQ, ContextKind.IRQ_HANDLER, ContextKind.HARDIRQ)) {
            all.add(new Standing(kind, List.of()));
            for (String first : CALLS) {
                all.add(new Standing(kind, List.of(first)));
                if (kind == ContextKind.TASK) {
                    CALLS.forEach(second -> all.add(new Standing(kind, List.of(first, second))));
                }
            }
        }
        return all;
    }

    private static Look look(Build build, Standing standing) {
        List<LockSpec> locks = new ArrayList<>();
        List<Alphabet.Entry> calls = new ArrayList<>();
        for (int i = 0; i < standing.outer().size(); i++) {
            KernelFunction function = KernelFunctions.byName(standing.outer().get(i));
            String lock = "x" + i;
            function.lockType().ifPresent(type -> locks.add(LockSpec.of(lock, type)));
            calls.add(Alphabet.once(Operation.call(
                    function.name(), function.takesLock() ? lock : "", function.needsVariable() ? "f" : "", "")));
        }
        Scenario scenario = new Scenario(
                "look",
                locks,
                List.of(new ProcessSpec("P0", standing.kind(), 0, Set.of(), List.of())),
                false,
                false,
                List.of("f"),
                List.of(),
                new Client.Any(List.of(new Alphabet(8, calls))));
        Machine machine = new Machine(scenario, build);
        perform(machine, machine.enabled().get(0));
        for (Alphabet.Entry each : calls) {
            settle(machine);
            perform(
                    machine,
                    new Step(Action.CALL, 0, new Alphabet(8, calls).calls().indexOf(each.open())));
        }
        settle(machine);
        MachineView view = machine.view();
        return new Look(view.preemptible(0), view.inAtomic(0), view.irqsOn(0));
    }

    private static void settle(Machine machine) {
        for (List<Step> next = own(machine); !next.isEmpty(); next = own(machine)) {
            perform(machine, next.get(0));
        }
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
