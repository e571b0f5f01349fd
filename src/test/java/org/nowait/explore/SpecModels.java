package org.nowait.explore;

import static org.nowait.explore.Models.ONE_OF_EACH;
import static org.nowait.explore.Models.actor;
import static org.nowait.explore.Models.everyCall;
import static org.nowait.explore.Models.model;
import static org.nowait.explore.Models.on;
import static org.nowait.explore.Models.save;
import static org.nowait.explore.Models.section;
import static org.nowait.kernel.context.ContextKind.HARDIRQ;
import static org.nowait.kernel.context.ContextKind.HRTIMER;
import static org.nowait.kernel.context.ContextKind.IRQ_HANDLER;
import static org.nowait.kernel.context.ContextKind.IRQ_WORK;
import static org.nowait.kernel.context.ContextKind.NMI;
import static org.nowait.kernel.context.ContextKind.RCU_CALLBACK;
import static org.nowait.kernel.context.ContextKind.SOFTIRQ;
import static org.nowait.kernel.context.ContextKind.TASK;
import static org.nowait.kernel.context.ContextKind.THREADED_IRQ;
import static org.nowait.kernel.machine.Alphabet.once;
import static org.nowait.kernel.machine.Operation.call;

import java.util.ArrayList;
import java.util.List;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.WaitType;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.Scenario;

/** The models of the specification's general client that the tests explore, with the builds they run on. */
final class SpecModels {

    /** A model with the numbers of states and the depth that TLC finds. */
    record Model(String name, List<Scenario> scenarios, List<String> builds, long states, int depth) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final LockSpec A = LockSpec.of("a", LockType.RAW_SPINLOCK);
    private static final LockSpec B = LockSpec.of("b", LockType.RAW_SPINLOCK);
    private static final LockSpec S = LockSpec.of("s", LockType.SPINLOCK);
    private static final LockSpec M = LockSpec.of("m", LockType.MUTEX);
    private static final LockSpec L = LockSpec.of("l", LockType.LOCAL_LOCK);

    private SpecModels() {}

    static List<Model> all() {
        List<Model> all = new ArrayList<>();
        all.addAll(locks());
        all.addAll(contexts());
        return all;
    }

    private static Model of(String name, List<Scenario> scenarios, long states, int depth, String... builds) {
        return new Model(name, scenarios, List.of(builds), states, depth);
    }

    private static List<Model> locks() {
        Scenario wakeup = model(
                "wakeup",
                List.of(S),
                false,
                actor(TASK, 0, 1, on("spin_lock", "s"), on("spin_lock_bh", "s")),
                actor(TASK, 1, 1, on("spin_lock", "s")),
                actor(TASK, 1, 1, on("spin_lock", "s")));
        LockSpec w = LockSpec.of("w", LockType.RWLOCK);
        LockSpec e = LockSpec.of("e", LockType.RW_SEMAPHORE);
        Scenario rwlock = model(
                "rwlock",
                List.of(w),
                false,
                actor(TASK, 0, 2, on("read_lock", "w")),
                actor(TASK, 1, 1, on("write_lock", "w")),
                actor(IRQ_HANDLER, 0, 1, on("read_lock", "w"), section("local_bh_disable")));
        Scenario rwsem = model(
                "rwsem",
                List.of(e),
                false,
                actor(TASK, 0, 2, on("down_read", "e")),
                actor(TASK, 1, 1, on("down_write", "e")),
                actor(TASK, 1, 1, on("down_read", "e")));
        Scenario stray = model(
                "bad_unlock",
                List.of(S, M),
                false,
                actor(
                        TASK,
                        0,
                        1,
                        on("spin_lock", "s"),
                        once(call("spin_unlock", "s")),
                        once(call("mutex_unlock", "m")),
                        once(call("preempt_enable")),
                        once(call("spin_lock_init", "s"))),
                actor(TASK, 1, 1, on("mutex_lock", "m"), once(call("spin_unlock", "s"))));
        return List.of(
                of("wakeup", List.of(wakeup), 22988, 71, "RT-7.3-DEBUG", "RT-5.9"),
                of("readers", List.of(rwlock, rwsem), 18634, 70, "RT-7.3", "FULL-7.3-DEBUG", "UP-7.3-DEBUG"),
                of("stray_unlock", List.of(stray), 216, 9, "RT-7.3-DEBUG", "FULL-7.3-DEBUG", "NONE-5.9"),
                of("trylocks", List.of(trylocks(), inTask()), 8373, 72, "RT-7.3-DEBUG", "FULL-7.3-DEBUG"),
                of("order", List.of(order()), 1923, 25, "FULL-7.3-DEBUG", "NONE-5.9-DEBUG", "RT-7.3-DEBUG"),
                of("order of readers", List.of(readerOrder()), 23732, 31, "FULL-7.3-DEBUG", "NONE-5.9-DEBUG"),
                of("uniprocessor", List.of(uniprocessor()), 0, 0, "UP-7.3", "UP-7.3-DEBUG"),
                of(
                        "override",
                        List.of(override()),
                        0,
                        0,
                        "RT-7.3-DEBUG",
                        "FULL-7.3-DEBUG",
                        "NONE-6.1-DEBUG",
                        "FULL-5.9-DEBUG",
                        "FULL-5.9-NORAW"));
    }

    /** Models that the specification does not have: for faults that only these show. */
    static List<Model> more() {
        Scenario freed = model(
                "freed",
                List.of(LockSpec.of("s", LockType.SPINLOCK, "k"), LockSpec.of("t", LockType.SPINLOCK, "k")),
                false,
                actor(TASK, 0, 2, on("spin_lock", "s"), on("spin_lock", "t"), once(call("spin_lock_init", "s"))));
        Scenario perCpu = model(
                "per_cpu",
                List.of(A, L),
                true,
                actor(TASK, 0, 2, on("raw_spin_lock_irqsave", "a"), on("local_lock", "l")),
                actor(HARDIRQ, 0, 1, on("raw_spin_lock", "a")));
        Scenario tried = model(
                "tried", List.of(A, B), true, actor(TASK, 0, 2, on("raw_spin_lock", "a"), on("raw_spin_trylock", "b")));
        Scenario bottomHalves = model(
                "raw_bh", List.of(A, S), false, actor(TASK, 0, 2, on("raw_spin_lock_bh", "a"), on("spin_lock", "s")));
        return List.of(
                of("more", List.of(freed, perCpu, tried), 0, 0, "FULL-7.3-DEBUG"),
                of("raw_bh", List.of(bottomHalves), 0, 0, "RT-7.3-DEBUG"));
    }

    private static Scenario trylocks() {
        return model(
                "trylocks",
                List.of(A, S, L),
                false,
                actor(TASK, 0, 1, on("raw_spin_lock", "a"), on("spin_lock", "s"), on("local_lock", "l")),
                actor(
                        TASK,
                        1,
                        1,
                        on("raw_spin_trylock_bh", "a"),
                        on("spin_trylock_irqsave", "s"),
                        on("raw_spin_trylock_irq", "a")),
                actor(HARDIRQ, 0, 1, on("local_trylock", "l"), on("spin_trylock", "s")));
    }

    private static Scenario inTask() {
        return model(
                "in_task",
                List.of(LockSpec.of("t", LockType.RT_MUTEX), M),
                false,
                actor(TASK, 0, 2, section("local_bh_disable"), on("rt_mutex_trylock", "t"), on("mutex_trylock", "m")),
                actor(SOFTIRQ, 0, 2, section("local_bh_disable"), on("rt_mutex_trylock", "t")));
    }

    private static Scenario order() {
        return model(
                "order",
                List.of(A, B),
                true,
                actor(TASK, 0, 2, on("raw_spin_lock", "a"), on("raw_spin_lock_irqsave", "b")),
                actor(HARDIRQ, 0, 1, on("raw_spin_lock", "a")));
    }

    private static Scenario readerOrder() {
        return model(
                "readers",
                List.of(LockSpec.of("a", LockType.RWLOCK), B),
                true,
                actor(TASK, 0, 2, on("read_lock", "a"), on("raw_spin_lock", "b")),
                actor(NMI, 0, 1, on("raw_spin_lock", "b")),
                actor(IRQ_HANDLER, 0, 1, on("read_lock", "a"), section("local_bh_disable")));
    }

    private static Scenario uniprocessor() {
        return model(
                "up",
                List.of(A, S),
                false,
                actor(TASK, 0, 2, on("raw_spin_lock", "a"), on("spin_lock", "s"), on("spin_lock_irqsave", "s")),
                actor(HARDIRQ, 0, 1, on("raw_spin_lock", "a"), on("spin_trylock", "s")),
                actor(NMI, 0, 1, on("raw_spin_trylock", "a")));
    }

    private static Scenario override() {
        return model(
                "override",
                List.of(
                        LockSpec.map("o", WaitType.CONFIG, true),
                        LockSpec.map("z", WaitType.FREE, true),
                        LockSpec.map("y", WaitType.SLEEP, true),
                        A,
                        S,
                        M),
                false,
                actor(
                        TASK,
                        0,
                        3,
                        on("lock_map_acquire_try", "o"),
                        on("lock_map_acquire_try", "z"),
                        on("lock_map_acquire_try", "y"),
                        on("raw_spin_lock", "a"),
                        on("spin_lock", "s"),
                        on("mutex_lock", "m")));
    }

    private static List<Model> contexts() {
        Scenario flags = model(
                "flags",
                List.of(LockSpec.of("a", LockType.SPINLOCK), LockSpec.of("b", LockType.SPINLOCK)),
                false,
                actor(
                        TASK,
                        0,
                        3,
                        section("local_irq_disable"),
                        save("f"),
                        save("g"),
                        on("spin_lock_irqsave", "a"),
                        on("spin_lock_irq", "b"),
                        section("local_interrupt_disable")),
                actor(HARDIRQ, 0, 1, save("f")));
        Scenario preemption = model(
                "preemption",
                List.of(M, S),
                false,
                actor(
                        TASK,
                        0,
                        2,
                        section("preempt_disable"),
                        section("rcu_read_lock"),
                        section("rcu_read_lock_sched"),
                        section("migrate_disable"),
                        on("mutex_lock", "m"),
                        on("spin_lock", "s"),
                        section("schedule"),
                        section("might_sleep")),
                actor(TASK, 0, 1, on("mutex_lock", "m"), on("spin_lock", "s"), section("local_irq_disable")));
        List<Scenario> everywhere = List.of(
                model("threaded_irq", ONE_OF_EACH, false, actor(THREADED_IRQ, 0, 1, everyCall())),
                model("hardirq", ONE_OF_EACH, false, actor(HARDIRQ, 0, 1, everyCall())),
                model("nmi", ONE_OF_EACH, false, actor(NMI, 0, 1, everyCall())));
        List<Scenario> handlers = List.of(
                model("softirq", ONE_OF_EACH, false, actor(SOFTIRQ, 0, 1, everyCall())),
                model("hrtimer", ONE_OF_EACH, false, actor(HRTIMER, 0, 1, everyCall())),
                model("rcu_callback", ONE_OF_EACH, false, actor(RCU_CALLBACK, 0, 1, everyCall())),
                model("irq_handler", ONE_OF_EACH, false, actor(IRQ_HANDLER, 0, 1, everyCall())),
                model("irq_work", ONE_OF_EACH, false, actor(IRQ_WORK, 0, 1, everyCall())));
        List<Scenario> threads = List.of(
                model("softirq", ONE_OF_EACH, false, actor(SOFTIRQ, 0, 2, everyCall())),
                model("irq_work", ONE_OF_EACH, false, actor(IRQ_WORK, 0, 2, everyCall())));
        return List.of(
                of("flags", List.of(flags), 0, 0, "FULL-7.3-DEBUG", "RT-7.3", "LAZY-7.3"),
                of(
                        "preemption",
                        List.of(preemption),
                        0,
                        0,
                        "NONE-5.9",
                        "NONE-6.1-DEBUG",
                        "LAZY-7.3",
                        "FULL-7.3-DEBUG",
                        "RT-7.3-DEBUG"),
                of(
                        "contexts",
                        everywhere,
                        0,
                        0,
                        Builds.all().stream().map(Build::name).toArray(String[]::new)),
                of(
                        "handlers",
                        handlers,
                        0,
                        0,
                        "NONE-5.9-DEBUG",
                        "FULL-5.9-NORAW",
                        "FULL-7.3-DEBUG",
                        "LAZY-7.3",
                        "UP-7.3-DEBUG"),
                of("threads", threads, 0, 0, "RT-7.3-DEBUG", "RT-5.9"),
                of(
                        "nesting",
                        List.of(model("nesting", ONE_OF_EACH, false, actor(TASK, 0, 2, everyCall()))),
                        0,
                        0,
                        "RT-7.3-DEBUG",
                        "FULL-7.3-DEBUG"),
                of("interrupts", List.of(interrupts()), 0, 0, "FULL-7.3-DEBUG", "NONE-5.9", "RT-5.9"));
    }

    private static Scenario interrupts() {
        return model(
                "interrupts",
                List.of(A),
                false,
                actor(
                        TASK,
                        0,
                        2,
                        section("local_irq_disable"),
                        save("f"),
                        section("local_bh_disable"),
                        section("preempt_disable"),
                        on("raw_spin_lock_bh", "a")),
                actor(SOFTIRQ, 0, 1, section("local_bh_disable"), section("preempt_disable")),
                actor(
                        IRQ_HANDLER,
                        0,
                        1,
                        save("f"),
                        section("rcu_read_lock"),
                        section("local_bh_disable"),
                        section("local_irq_disable")),
                actor(NMI, 0, 1, section("preempt_disable"), on("raw_spin_lock", "a")));
    }
}
