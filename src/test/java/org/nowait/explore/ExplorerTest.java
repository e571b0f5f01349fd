package org.nowait.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nowait.kernel.machine.Operation.call;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.machine.Action;
import org.nowait.kernel.machine.Client;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.kernel.machine.Scenario;

final class ExplorerTest {

    private static Scenario abba(boolean history) {
        List<LockSpec> locks =
                List.of(LockSpec.of("a", LockType.RAW_SPINLOCK), LockSpec.of("b", LockType.RAW_SPINLOCK));
        return new Scenario(
                "abba",
                locks,
                List.of(process("P0", 0, "a", "b"), process("P1", 1, "b", "a")),
                false,
                history,
                List.of(),
                List.of(),
                new Client.Litmus());
    }

    private static ProcessSpec process(String name, int cpu, String outer, String inner) {
        List<Operation> program = List.of(
                call("raw_spin_lock", outer),
                call("raw_spin_lock", inner),
                call("raw_spin_unlock", inner),
                call("raw_spin_unlock", outer));
        return new ProcessSpec(name, ContextKind.TASK, cpu, Set.of(), program);
    }

    @TestFactory
    Stream<DynamicTest> findsAsManyStatesAsTlc() {
        return SpecModels.all().stream()
                .filter(model -> model.states() > 0)
                .map(model -> DynamicTest.dynamicTest(model.name(), () -> {
                    long states = 0;
                    int depth = 0;
                    for (Scenario scenario : model.scenarios()) {
                        for (String build : model.builds()) {
                            Exploration found =
                                    Explorer.explore(new Machine(scenario, Builds.byName(build)), Bounds.DEFAULT);
                            states += found.states();
                            depth = Math.max(depth, found.depth());
                        }
                    }
                    assertThat(states).isEqualTo(model.states());
                    assertThat(depth).isEqualTo(model.depth());
                }));
    }

    @Test
    void findsBothEndsOfOppositeLockOrders() {
        Exploration found = Explorer.explore(new Machine(abba(false), Builds.byName("FULL-7.3")), Bounds.DEFAULT);
        assertThat(found.outcomes())
                .extracting(Outcome::flags)
                .containsExactlyInAnyOrder(Set.of(), Set.of(Flag.DEADLOCK));
        assertThat(found.bounded()).isFalse();
    }

    @Test
    void lockdepReportsTheOrderInEveryRun() {
        Exploration found = Explorer.explore(new Machine(abba(true), Builds.byName("FULL-7.3-DEBUG")), Bounds.DEFAULT);
        assertThat(found.outcomes())
                .extracting(Outcome::flags)
                .containsExactlyInAnyOrder(Set.of(Flag.LOCKDEP_ORDER), Set.of(Flag.LOCKDEP_ORDER, Flag.DEADLOCK));
    }

    @Test
    void theWitnessIsTheShortestRun() {
        Machine machine = new Machine(abba(false), Builds.byName("FULL-7.3"));
        Exploration found = Explorer.search(
                machine,
                Bounds.DEFAULT,
                view -> !view.sections(0).isEmpty() && !view.sections(1).isEmpty());
        assertThat(found.witness().orElseThrow())
                .hasSize(4)
                .last()
                .extracting("action")
                .isEqualTo(Action.LOCK);
    }

    @Test
    void aBoundThatIsReachedIsNeverSilent() {
        Machine machine = new Machine(abba(false), Builds.byName("FULL-7.3"));
        Exploration found = Explorer.explore(machine, new Bounds(10, Integer.MAX_VALUE));
        assertThat(found.states()).isEqualTo(10);
        assertThat(found.bounded()).isTrue();
        Machine other = new Machine(abba(false), Builds.byName("FULL-7.3"));
        assertThat(Explorer.explore(other, new Bounds(1_000, 3)).bounded()).isTrue();
    }
}
