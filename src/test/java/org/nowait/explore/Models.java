package org.nowait.explore;

import static org.nowait.kernel.machine.Alphabet.once;
import static org.nowait.kernel.machine.Alphabet.pair;
import static org.nowait.kernel.machine.Operation.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.WaitType;
import org.nowait.kernel.machine.Alphabet;
import org.nowait.kernel.machine.Alphabet.Entry;
import org.nowait.kernel.machine.Client;
import org.nowait.kernel.machine.KernelFunction;
import org.nowait.kernel.machine.KernelFunctions;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.kernel.machine.Scenario;

/** The general client's models of the specification, in the kernel's terms. */
final class Models {

    /** A process of a model. */
    record Actor(ContextKind kind, int cpu, int nest, List<Entry> entries) {}

    private Models() {}

    static Entry on(String name, String lock) {
        KernelFunction function = KernelFunctions.byName(name);
        String variable = function.needsVariable() ? "f" : "";
        return function.endedBy()
                .map(end -> pair(call(name, lock, variable, ""), call(end, lock, variable, "")))
                .orElse(once(call(name, lock, variable, "")));
    }

    static Entry section(String name) {
        return on(name, "");
    }

    static Entry save(String variable) {
        return pair(call("local_irq_save", "", variable, ""), call("local_irq_restore", "", variable, ""));
    }

    static Actor actor(ContextKind kind, int cpu, int nest, Entry... entries) {
        return new Actor(kind, cpu, nest, List.of(entries));
    }

    static Scenario model(String name, List<LockSpec> locks, boolean history, Actor... actors) {
        List<ProcessSpec> processes = new ArrayList<>();
        List<Alphabet> alphabets = new ArrayList<>();
        for (Actor actor : actors) {
            processes.add(new ProcessSpec("P" + processes.size(), actor.kind(), actor.cpu(), Set.of(), List.of()));
            alphabets.add(new Alphabet(actor.nest(), actor.entries()));
        }
        return new Scenario(
                name, locks, processes, false, history, List.of("f", "g"), List.of(), new Client.Any(alphabets));
    }

    static final List<LockSpec> ONE_OF_EACH = List.of(
            LockSpec.of("r", LockType.RAW_SPINLOCK),
            LockSpec.of("s", LockType.SPINLOCK),
            LockSpec.of("w", LockType.RWLOCK),
            LockSpec.of("l", LockType.LOCAL_LOCK),
            LockSpec.of("m", LockType.MUTEX),
            LockSpec.of("t", LockType.RT_MUTEX),
            LockSpec.of("e", LockType.RW_SEMAPHORE),
            LockSpec.of("d", LockType.SEMAPHORE),
            LockSpec.of("b", LockType.BIT_SPINLOCK),
            LockSpec.map("o", WaitType.CONFIG, true),
            LockSpec.map("i", WaitType.INV, false));

    /** {@return every call there is, on one lock of each type} */
    static Entry[] everyCall() {
        List<Entry> entries = new ArrayList<>();
        for (KernelFunction function : KernelFunctions.all()) {
            String lock = ONE_OF_EACH.stream()
                    .filter(each -> function.lockType().equals(Optional.of(each.type())))
                    .map(LockSpec::name)
                    .findFirst()
                    .orElse("");
            if (function.lockType().equals(Optional.of(LockType.LOCKDEP_MAP))) {
                lock = function.name().equals("lock_map_acquire_try") ? "o" : "i";
            }
            if (function.name().equals("local_irq_save")) {
                entries.add(save("g"));
            } else if (!function.closes() && !function.allocates() && !function.frees()) {
                entries.add(on(function.name(), lock));
            }
        }
        return entries.toArray(Entry[]::new);
    }
}
