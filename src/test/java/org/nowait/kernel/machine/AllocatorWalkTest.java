package org.nowait.kernel.machine;

import static org.nowait.kernel.machine.Alphabet.pair;
import static org.nowait.kernel.machine.Operation.allocate;
import static org.nowait.kernel.machine.Operation.call;
import static org.nowait.kernel.machine.Operation.free;

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

/** Random walks of callers who allocate and free, with every rule checked after every step. */
final class AllocatorWalkTest {

    private static final long SEED = 42;
    private static final int STEPS = 2_000;

    @TestFactory
    Stream<DynamicTest> keepsEveryRuleUnderEveryDesign() {
        return Builds.all().stream()
                .flatMap(build -> Designs.all().stream()
                        .filter(design -> design.appliesTo(build))
                        .map(design -> DynamicTest.dynamicTest(
                                build + ", " + design + ", seed " + SEED, () -> walk(build, design))));
    }

    private static void walk(Build build, Design design) {
        Machine machine = new Machine(scenario(), build, design, Set.of());
        Random random = new Random(SEED);
        Invariants.checkAll(machine);
        for (int i = 0; i < STEPS; i++) {
            List<Step> enabled = machine.enabled();
            if (enabled.isEmpty()) {
                return;
            }
            machine.perform(enabled.get(random.nextInt(enabled.size())));
            Invariants.checkAll(machine);
        }
    }

    private static Scenario scenario() {
        Alphabet.Entry raw = pair(call("raw_spin_lock", "a"), call("raw_spin_unlock", "a"));
        Alphabet.Entry forRawCallers = entry("alloc_page", "__free_page", "GFP_RT_SAFE", 0, "r");
        List<Alphabet> alphabets = List.of(
                new Alphabet(2, List.of(raw, forRawCallers, entry("kmalloc", "kfree", "GFP_KERNEL", 0, "s"))),
                new Alphabet(1, List.of(forRawCallers, entry("alloc_pages", "__free_pages", "GFP_NOIO", 1, "s"))),
                new Alphabet(1, List.of(raw, entry("kmalloc", "kfree", "GFP_ATOMIC", 0, "r"))));
        List<ProcessSpec> processes = List.of(
                new ProcessSpec("P0", ContextKind.TASK, 0, Set.of(), List.of()),
                new ProcessSpec("P1", ContextKind.TASK, 1, Set.of(), List.of()),
                new ProcessSpec("P2", ContextKind.IRQ_HANDLER, 0, Set.of(), List.of()));
        return new Scenario(
                "walk",
                List.of(LockSpec.of("a", LockType.RAW_SPINLOCK)),
                processes,
                false,
                true,
                List.of(),
                List.of("r", "s"),
                new Client.Any(alphabets),
                MemorySpec.of(3, 0, true, 1).withMarks(0, 1, 1));
    }

    private static Alphabet.Entry entry(String open, String close, String gfp, int order, String register) {
        return pair(allocate(open, Set.of(gfp), order, register), free(close, order, register));
    }
}
