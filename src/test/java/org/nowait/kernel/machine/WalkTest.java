package org.nowait.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.ContextKind;

/** Random walks with every call in every kind of context: rules hold everywhere, and a refused step changes nothing. */
final class WalkTest {

    private static final long SEED = 42;

    @TestFactory
    Stream<DynamicTest> keepsEveryRuleOnEveryBuild() {
        return Builds.all().stream().map(build -> DynamicTest.dynamicTest(build + ", seed " + SEED, () -> walk(build)));
    }

    private static void walk(Build build) {
        Machine machine = new Machine(scenario(), build);
        byte[] first = new byte[machine.stateSize()];
        byte[] before = new byte[machine.stateSize()];
        machine.save(first, 0);
        Random random = new Random(SEED);
        List<Step> steps = machine.steps();
        int[] candidates = new int[steps.size()];
        int performed = 0;
        for (int i = 0; i < 20_000; i++) {
            machine.save(before, 0);
            int count = machine.candidates(candidates);
            boolean guess = i % 4 == 0 || count == 0;
            Step step = guess ? steps.get(random.nextInt(steps.size())) : steps.get(candidates[random.nextInt(count)]);
            if (machine.perform(step) == StepResult.PERFORMED) {
                performed++;
                Invariants.checkAll(machine);
            } else {
                assertThat(machine.matches(before, 0)).as(step.toString()).isTrue();
            }
            if (random.nextInt(300) == 0) {
                machine.restore(first, 0);
            }
        }
        assertThat(performed).isGreaterThan(1_000);
    }

    private static Scenario scenario() {
        List<ContextKind> kinds = List.of(
                ContextKind.TASK,
                ContextKind.TASK,
                ContextKind.THREADED_IRQ,
                ContextKind.SOFTIRQ,
                ContextKind.IRQ_HANDLER,
                ContextKind.HARDIRQ,
                ContextKind.NMI,
                ContextKind.IRQ_WORK);
        List<ProcessSpec> processes = new ArrayList<>();
        List<Alphabet> alphabets = new ArrayList<>();
        for (ContextKind kind : kinds) {
            int number = processes.size();
            processes.add(new ProcessSpec("P" + number, kind, number == 2 || number == 7 ? 1 : 0, Set.of(), List.of()));
            alphabets.add(new Alphabet(2, everyCall()));
        }
        return new Scenario(
                "walk", Runs.LOCKS, processes, false, true, List.of("f"), List.of(), new Client.Any(alphabets));
    }

    private static List<Alphabet.Entry> everyCall() {
        List<Alphabet.Entry> entries = new ArrayList<>();
        for (KernelFunction function : KernelFunctions.all()) {
            if (!function.closes() && !function.allocates() && !function.frees()) {
                entries.add(function.endedBy()
                        .map(end -> Alphabet.pair(onItsLock(function), onItsLock(KernelFunctions.byName(end))))
                        .orElse(Alphabet.once(onItsLock(function))));
            }
        }
        return entries;
    }

    private static Operation.Call onItsLock(KernelFunction function) {
        String lock = function.lockType()
                .map(type -> Runs.LOCKS.stream()
                        .filter(spec -> spec.type() == type)
                        .findFirst()
                        .orElseThrow()
                        .name())
                .orElse("");
        return Operation.call(function.name(), lock, function.needsVariable() ? "f" : "", "");
    }
}
