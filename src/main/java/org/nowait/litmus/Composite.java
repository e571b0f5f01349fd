package org.nowait.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nowait.kernel.machine.Operation;

/**
 * A kernel function that only combines functions of the machine. Models the locks that it takes, not the waiting.
 *
 * @param name the symbol
 * @param object the type of its argument, if it has one
 * @param numbers how many numbers follow, such as a time to wait; they are not modelled
 * @param body the functions it calls
 */
record Composite(String name, Optional<ObjectType> object, int numbers, List<Step> body) {

    /** The flags variable that belongs to no variable of the test. */
    static final String VARIABLE = "inner_flags";

    /**
     * One call of the body.
     *
     * @param function the function of the machine
     * @param onObject whether its argument is the object's lock
     * @param variable whether it saves or restores interrupts
     */
    record Step(String function, boolean onObject, boolean variable) {}

    private static final Map<String, Composite> ALL = table();

    static Optional<Composite> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * Returns what a call does.
     *
     * @param lock the name of the object, empty without
     * @return the operations of the machine
     */
    List<Operation> unfold(String lock) {
        return body.stream()
                .<Operation>map(step -> Operation.call(
                        step.function(), step.onObject() ? lock : "", step.variable() ? VARIABLE : "", ""))
                .toList();
    }

    /** {@return whether a call needs the variable of its own} */
    boolean savesFlags() {
        return body.stream().anyMatch(Step::variable);
    }

    private static Map<String, Composite> table() {
        Map<String, Composite> all = new LinkedHashMap<>();
        List<Step> spin = under("spin_lock_irqsave", "spin_unlock_irqrestore");
        List<Step> raw = under("raw_spin_lock_irqsave", "raw_spin_unlock_irqrestore");
        for (String name : List.of("wake_up", "wake_up_all", "wake_up_interruptible")) {
            add(all, name, Optional.of(ObjectType.WAIT_QUEUE), 0, spin);
        }
        for (String name : List.of("swake_up_one", "swake_up_all")) {
            add(all, name, Optional.of(ObjectType.SIMPLE_WAIT_QUEUE), 0, raw);
        }
        for (String name : List.of("complete", "complete_all")) {
            add(all, name, Optional.of(ObjectType.COMPLETION), 0, raw);
        }
        add(all, "wake_up_process", Optional.of(ObjectType.TASK), 0, raw);
        add(
                all,
                "rcuwait_wake_up",
                Optional.of(ObjectType.RCUWAIT),
                0,
                around("rcu_read_lock", raw, "rcu_read_unlock"));
        add(all, "add_timer", Optional.of(ObjectType.TIMER), 0, raw);
        add(all, "mod_timer", Optional.of(ObjectType.TIMER), 1, raw);
        add(all, "hrtimer_start", Optional.of(ObjectType.HRTIMER), 1, raw);
        add(all, "schedule_delayed_work", Optional.of(ObjectType.DELAYED_WORK), 1, raw);
        List<Step> pool = List.of(
                new Step("local_irq_save", false, true),
                plain("rcu_read_lock"),
                new Step("raw_spin_lock", true, false),
                new Step("raw_spin_unlock", true, false),
                plain("rcu_read_unlock"),
                new Step("local_irq_restore", false, true));
        add(all, "schedule_work", Optional.of(ObjectType.WORK), 0, pool);
        add(
                all,
                "irq_work_queue",
                Optional.of(ObjectType.IRQ_WORK),
                0,
                List.of(plain("preempt_disable"), plain("preempt_enable")));
        add(
                all,
                "raise_softirq",
                Optional.empty(),
                1,
                List.of(new Step("local_irq_save", false, true), new Step("local_irq_restore", false, true)));
        add(all, "get_cpu", Optional.empty(), 0, List.of(plain("preempt_disable")));
        add(all, "put_cpu", Optional.empty(), 0, List.of(plain("preempt_enable")));
        add(all, "synchronize_rcu", Optional.empty(), 0, List.of(plain("might_sleep"), plain("schedule")));
        add(all, "schedule_timeout", Optional.empty(), 1, List.of(plain("schedule")));
        return all;
    }

    private static void add(
            Map<String, Composite> all, String name, Optional<ObjectType> object, int numbers, List<Step> body) {
        all.put(name, new Composite(name, object, numbers, body));
    }

    private static Step plain(String function) {
        return new Step(function, false, false);
    }

    private static List<Step> around(String first, List<Step> body, String last) {
        List<Step> steps = new ArrayList<>(List.of(plain(first)));
        steps.addAll(body);
        steps.add(plain(last));
        return steps;
    }

    private static List<Step> under(String lock, String unlock) {
        return List.of(new Step(lock, true, true), new Step(unlock, true, true));
    }
}
