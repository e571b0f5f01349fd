package org.nowait.refinement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.machine.Alphabet;
import org.nowait.kernel.machine.Client;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.MemorySpec;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.kernel.machine.Scenario;
import org.nowait.kernel.machine.Step;
import org.nowait.tla.TlaValue;

/** A variable's value depends on no byte of the state but those that the machine says were read for it. */
final class AbstractionReadsTest {

    private static final long SEED = 42;
    private static final int STEPS = 200;

    @TestFactory
    Stream<DynamicTest> otherBytesDoNotChangeAValue() {
        return Builds.all().stream()
                .map(build -> DynamicTest.dynamicTest(build + ", seed " + SEED, () -> walk(new Walk(build))));
    }

    private static void walk(Walk walk) {
        for (int i = 0; i < STEPS; i++) {
            for (String variable : Abstraction.VARIABLES) {
                walk.check(variable);
            }
            List<Step> enabled = walk.machine.enabled();
            if (enabled.isEmpty()) {
                return;
            }
            walk.machine.perform(enabled.get(walk.random.nextInt(enabled.size())));
        }
    }

    private static final class Walk {

        final Machine machine;
        final Random random = new Random(SEED);

        Walk(Build build) {
            machine = new Machine(scenario(), build);
        }

        void check(String variable) {
            byte[] state = new byte[machine.stateSize()];
            machine.save(state, 0);
            BitSet read = new BitSet();
            machine.watch(read);
            TlaValue value = Abstraction.of(machine, variable);
            machine.watch(null);
            assertThat(read.length()).isLessThanOrEqualTo(state.length);
            byte[] other = new byte[state.length];
            random.nextBytes(other);
            read.stream().forEach(at -> other[at] = state[at]);
            machine.restore(other, 0);
            assertThat(Abstraction.of(machine, variable)).as(variable).isEqualTo(value);
            machine.restore(state, 0);
        }
    }

    private static Scenario scenario() {
        Alphabet.Entry raw =
                Alphabet.pair(Operation.call("raw_spin_lock", "a"), Operation.call("raw_spin_unlock", "a"));
        Alphabet.Entry plain = Alphabet.pair(Operation.call("spin_lock", "b"), Operation.call("spin_unlock", "b"));
        Alphabet.Entry pages = Alphabet.pair(
                Operation.allocate("alloc_pages", Set.of("GFP_ATOMIC"), 0, "r"),
                Operation.free("__free_pages", 0, "r"));
        return new Scenario(
                "reads",
                List.of(LockSpec.of("a", LockType.RAW_SPINLOCK), LockSpec.of("b", LockType.SPINLOCK)),
                List.of(
                        new ProcessSpec("P0", ContextKind.TASK, 0, Set.of(), List.of()),
                        new ProcessSpec("P1", ContextKind.TASK, 1, Set.of(), List.of()),
                        new ProcessSpec("P2", ContextKind.IRQ_HANDLER, 0, Set.of(), List.of())),
                false,
                true,
                List.of("f"),
                List.of("r"),
                new Client.Any(List.of(
                        new Alphabet(2, List.of(raw, plain, pages)),
                        new Alphabet(2, List.of(plain, pages)),
                        new Alphabet(1, List.of(raw)))),
                MemorySpec.of(3, 0, true, 1));
    }
}
