package org.nowait.litmus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what a real kernel was made to do as a litmus test. */
final class KernelRunConverter {

    /** A context: its kind, the statements before and after, and what a task does that it interrupts. */
    private record Context(String kind, String before, String interrupted) {}

    /**
     * An operation on memory.
     *
     * @param init the memory at the beginning
     * @param before what gets the page, before the context is entered
     * @param inner the operation
     * @param after what undoes it when it runs in plain task context first
     */
    private record Memory(String init, String before, String inner, String after) {}

    private static final Pattern NAME = Pattern.compile("\\b([io]_[a-z]+)");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("raw", "raw_spinlock_t"),
            Map.entry("rawb", "raw_spinlock_t"),
            Map.entry("spin", "spinlock_t"),
            Map.entry("spinb", "spinlock_t"),
            Map.entry("rw", "rwlock_t"),
            Map.entry("ll", "local_lock_t"),
            Map.entry("llbh", "local_lock_t"),
            Map.entry("mutex", "struct mutex"),
            Map.entry("rtm", "struct rt_mutex"),
            Map.entry("rwsem", "struct rw_semaphore"),
            Map.entry("sem", "struct semaphore"),
            Map.entry("bit", "bit_spinlock_t"),
            Map.entry("srcu", "struct srcu_struct"),
            Map.entry("wq", "wait_queue_head_t"),
            Map.entry("swq", "struct swait_queue_head"),
            Map.entry("compl", "struct completion"),
            Map.entry("task", "struct task_struct"),
            Map.entry("timer", "struct timer_list"),
            Map.entry("hrtimer", "struct hrtimer"),
            Map.entry("work", "struct work_struct"),
            Map.entry("irqwork", "struct irq_work"),
            Map.entry("rcuwait", "struct rcuwait"));

    private static final Map<String, Context> CONTEXTS = contexts();
    private static final Map<String, String> INNER = inner();
    private static final Map<String, Memory> MEMORY = memory();

    private final KernelRun run;

    KernelRunConverter(KernelRun run) {
        this.run = run;
    }

    static boolean converts(KernelRun run) {
        return CONTEXTS.containsKey(run.outer()) && (INNER.containsKey(run.inner()) || MEMORY.containsKey(run.inner()));
    }

    /* Filled caches are a page on the CPU's list, an object in its sheaf. Order 5 is above what the lists hold, as order
    2 is here. What is freed goes to a cache with room, and was had from a full one. */
    private static Map<String, Memory> memory() {
        Map<String, Memory> all = new TreeMap<>();
        for (String word : List.of("0", "ATOMIC", "NOWAIT", "NOIO", "KERNEL")) {
            String mask = word.equals("0") ? word : "GFP_" + word;
            String page = "p0 = alloc_page(" + mask + ");";
            String object = "p0 = kmalloc(64, " + mask + ");";
            all.put("page_" + word, new Memory("pcp=1; slab=1;", "", page, "__free_page(p0);"));
            all.put("pagecold_" + word, new Memory("", "", page, "__free_page(p0);"));
            all.put("kmalloc_" + word, new Memory("pcp=1; slab=1;", "", object, "kfree(p0);"));
            all.put("kmemcold_" + word, new Memory("", "", object, "kfree(p0);"));
            all.put("page5_" + word, new Memory("", "", "p0 = alloc_pages(" + mask + ", 2);", "__free_pages(p0, 2);"));
        }
        all.put("free_page", new Memory("pcp=1;", "p0 = alloc_page(0);", "__free_page(p0);", ""));
        all.put("free_page5", new Memory("", "p0 = alloc_pages(0, 2);", "__free_pages(p0, 2);", ""));
        all.put("kfree", new Memory("slab=1;", "p0 = kmalloc(64, 0);", "kfree(p0);", ""));
        return all;
    }

    static boolean allocates(KernelRun run) {
        return MEMORY.containsKey(run.inner());
    }

    private static Map<String, Context> contexts() {
        Map<String, Context> all = new LinkedHashMap<>();
        List.of("task", "workqueue").forEach(name -> all.put(name, new Context("task", "", "")));
        List.of("timer", "tasklet", "bh_workqueue", "hrtimer_soft")
                .forEach(name -> all.put(name, new Context("softirq", "", "")));
        List.of("hrtimer_hard", "irq_nothread", "irq_oneshot_prim", "irqwork_hard")
                .forEach(name -> all.put(name, new Context("hardirq", "", "")));
        all.put("hrtimer", new Context("hrtimer", "", ""));
        all.put("irq_handler", new Context("irq_handler", "", ""));
        all.put("irq_thread_fn", new Context("threaded_irq", "", ""));
        all.put("irqwork", new Context("irq_work", "", ""));
        all.put("rcu_callback", new Context("rcu_callback", "", ""));
        all.put("nmi", new Context("nmi", "", ""));
        all.put("raw_then_irqwork", new Context("irq_work", "", "raw_spin_lock(o_raw);raw_spin_unlock(o_raw);"));
        all.put("raw_then_irqwork_hard", new Context("hardirq", "", "raw_spin_lock(o_raw);raw_spin_unlock(o_raw);"));
        all.put("raw_then_nmi", new Context("nmi", "", "raw_spin_lock(o_raw);raw_spin_unlock(o_raw);"));
        all.put("mutex_then_irqwork_hard", new Context("hardirq", "", "mutex_lock(o_mutex);mutex_unlock(o_mutex);"));
        Map<String, String> sections = Map.ofEntries(
                Map.entry("preempt_disable", "preempt_disable();"),
                Map.entry("migrate_disable", "migrate_disable();"),
                Map.entry("irq_disable", "local_irq_disable();"),
                Map.entry("bh_disable", "local_bh_disable();"),
                Map.entry("interrupt_disable_cnt", "local_interrupt_disable();"),
                Map.entry("smp_call_self", "preempt_disable();local_irq_disable();"),
                Map.entry("raw", "raw_spin_lock(o_raw);"),
                Map.entry("raw_irqsave", "raw_spin_lock_irqsave(o_raw, f);"),
                Map.entry("raw_bh", "raw_spin_lock_bh(o_raw);"),
                Map.entry("raw_raw", "raw_spin_lock(o_raw);raw_spin_lock(o_rawb);"),
                Map.entry("raw_try", "raw_spin_trylock(o_raw);"),
                Map.entry("raw_rcu", "raw_spin_lock(o_raw);rcu_read_lock();"),
                Map.entry("raw_unlocked", "raw_spin_lock(o_raw);raw_spin_unlock(o_raw);"),
                Map.entry("raw_irq_disable_cnt", "raw_spin_lock_irq_disable(o_raw);"),
                Map.entry("nonlifo_raw_spin", "spin_lock(o_spin);raw_spin_lock(o_raw);spin_unlock(o_spin);"),
                Map.entry("spin", "spin_lock(o_spin);"),
                Map.entry("spin_irqsave", "spin_lock_irqsave(o_spin, f);"),
                Map.entry("spin_bh", "spin_lock_bh(o_spin);"),
                Map.entry("spin_try", "spin_trylock(o_spin);"),
                Map.entry("spin_raw", "spin_lock(o_spin);raw_spin_lock(o_raw);"),
                Map.entry("spin_irqoff", "spin_lock(o_spin);local_irq_disable();"),
                Map.entry("spin_irq_disable_cnt", "spin_lock_irq_disable(o_spin);"),
                Map.entry("write_lock", "write_lock(o_rw);"),
                Map.entry("read_lock", "read_lock(o_rw);"),
                Map.entry("bit_spin", "bit_spin_lock(o_bit);"),
                Map.entry("local_lock", "local_lock(o_ll);"),
                Map.entry("local_lock_irqsave", "local_lock_irqsave(o_ll, f);"),
                Map.entry("local_nested_bh", "local_bh_disable();local_lock_nested_bh(o_llbh);"),
                Map.entry("mutex", "mutex_lock(o_mutex);"),
                Map.entry("mutex_spin", "mutex_lock(o_mutex);spin_lock(o_spin);"),
                Map.entry("mutex_raw", "mutex_lock(o_mutex);raw_spin_lock(o_raw);"),
                Map.entry("rt_mutex", "rt_mutex_lock(o_rtm);"),
                Map.entry("rwsem_read", "down_read(o_rwsem);"),
                Map.entry("rwsem_write", "down_write(o_rwsem);"),
                Map.entry("sem", "down(o_sem);"),
                Map.entry("rcu", "rcu_read_lock();"),
                Map.entry("rcu_bh", "rcu_read_lock_bh();"),
                Map.entry("rcu_sched", "rcu_read_lock_sched();"),
                Map.entry("srcu", "srcu_read_lock(o_srcu);"));
        sections.forEach((name, before) -> all.put(name, new Context("task", before, "")));
        return all;
    }

    private static Map<String, String> inner() {
        Map<String, String> all = new TreeMap<>();
        all.put("nothing", "");
        all.put("rcu_read_lock", "rcu_read_lock();rcu_read_unlock();");
        all.put("srcu_read_lock", "srcu_read_lock(i_srcu);srcu_read_unlock(i_srcu);");
        all.put("local_bh_disable", "local_bh_disable();local_bh_enable();");
        all.put("bit_spin_lock", "bit_spin_lock(i_bit);bit_spin_unlock(i_bit);");
        all.put("write_lock", "write_lock(i_rw);write_unlock(i_rw);");
        all.put("read_lock", "read_lock(i_rw);read_unlock(i_rw);");
        all.put("spin_lock", "spin_lock(i_spin);spin_unlock(i_spin);");
        all.put("spin_in_spin", "spin_lock(i_spin);spin_lock(i_spinb);spin_unlock(i_spinb);spin_unlock(i_spin);");
        all.put("spin_lock_irqsave", "spin_lock_irqsave(i_spin, g);spin_unlock_irqrestore(i_spin, g);");
        all.put("spin_lock_bh", "spin_lock_bh(i_spin);spin_unlock_bh(i_spin);");
        all.put("raw_spin_lock", "raw_spin_lock(i_raw);raw_spin_unlock(i_raw);");
        all.put("raw_spin_lock_irqsave", "raw_spin_lock_irqsave(i_raw, g);raw_spin_unlock_irqrestore(i_raw, g);");
        all.put("local_lock", "local_lock(i_ll);local_unlock(i_ll);");
        all.put("local_lock_irqsave", "local_lock_irqsave(i_ll, g);local_unlock_irqrestore(i_ll, g);");
        all.put("local_lock_nested_bh", "local_lock_nested_bh(i_llbh);local_unlock_nested_bh(i_llbh);");
        all.put("mutex_lock", "mutex_lock(i_mutex);mutex_unlock(i_mutex);");
        all.put("rt_mutex_lock", "rt_mutex_lock(i_rtm);rt_mutex_unlock(i_rtm);");
        all.put("down_read", "down_read(i_rwsem);up_read(i_rwsem);");
        all.put("down_write", "down_write(i_rwsem);up_write(i_rwsem);");
        all.put("sem_down", "down(i_sem);up(i_sem);");
        all.put("spin_trylock", tried("spin_trylock(i_spin)", "spin_unlock(i_spin);"));
        all.put("raw_spin_trylock", tried("raw_spin_trylock(i_raw)", "raw_spin_unlock(i_raw);"));
        all.put("read_trylock", tried("read_trylock(i_rw)", "read_unlock(i_rw);"));
        all.put("mutex_trylock", tried("mutex_trylock(i_mutex)", "mutex_unlock(i_mutex);"));
        all.put("rt_mutex_trylock", tried("rt_mutex_trylock(i_rtm)", "rt_mutex_unlock(i_rtm);"));
        all.put("down_read_trylock", tried("down_read_trylock(i_rwsem)", "up_read(i_rwsem);"));
        all.put("local_trylock", tried("local_trylock(i_ll)", "local_unlock(i_ll);"));
        all.put(
                "spintry_then_spin",
                tried("spin_trylock(i_spin)", "{ spin_lock(i_spinb);spin_unlock(i_spinb);spin_unlock(i_spin); }"));
        all.put("rcu_then_spin", "rcu_read_lock();spin_lock(i_spin);spin_unlock(i_spin);rcu_read_unlock();");
        List.of("might_sleep", "cond_resched", "schedule", "synchronize_rcu")
                .forEach(name -> all.put(name, name + "();"));
        all.put("schedule_timeout", "schedule_timeout(1);");
        List.of("wake_up_empty", "wake_up_waiter").forEach(name -> all.put(name, "wake_up(i_wq);"));
        all.put("complete", "complete(i_compl);");
        all.put("swake_up_one", "swake_up_one(i_swq);");
        all.put("wake_up_process", "wake_up_process(i_task);");
        all.put("mod_timer", "mod_timer(i_timer, 1);");
        all.put("hrtimer_start", "hrtimer_start(i_hrtimer, 1);");
        all.put("schedule_work", "schedule_work(i_work);");
        all.put("raise_softirq", "raise_softirq(3);");
        all.put("irq_work_queue", "irq_work_queue(i_irqwork);");
        all.put("rcuwait_wake_up", "rcuwait_wake_up(i_rcuwait);");
        return all;
    }

    private static String tried(String call, String unlock) {
        return "r0 = " + call + ";if (r0) " + unlock;
    }

    String text() {
        Context context = context();
        Memory memory = MEMORY.getOrDefault(run.inner(), new Memory("", "", INNER.getOrDefault(run.inner(), ""), ""));
        String inner = memory.inner();
        StringBuilder text = new StringBuilder("GFP real\n\n{ " + memory.init() + " }\n\n");
        int number = 0;
        String after = "";
        if (run.primed()) {
            text.append(process(number, "__task __cpu(0)", memory.before() + inner + memory.after()));
            after = " __after(0)";
            number++;
        }
        if (!context.interrupted().isEmpty()) {
            text.append(process(number, "__task __cpu(0)" + after, context.interrupted()));
            number++;
        }
        text.append(process(
                number, "__" + context.kind() + " __cpu(0)" + after, memory.before() + context.before() + inner));
        return text.append("exists (WARN)\n").toString();
    }

    private Context context() {
        return Objects.requireNonNull(CONTEXTS.get(run.outer()));
    }

    /** {@return the register with the result, as "process:register"} */
    String register() {
        return EndState.key(process(), allocates(run) ? "p0" : "r0");
    }

    /** {@return the number of the process that runs the inner operation in the outer context} */
    int process() {
        return (run.primed() ? 1 : 0) + (context().interrupted().isEmpty() ? 0 : 1);
    }

    private static String process(int number, String attributes, String body) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher name = NAME.matcher(body);
        while (name.find()) {
            parameters.put(name.group(1), TYPES.get(name.group(1).substring(2)) + " *" + name.group(1));
        }
        return "P" + number + "(" + String.join(", ", parameters.values()) + ") " + attributes + "\n{\n"
                + "\tunsigned long f, g;\n\tvoid *p0;\n\tint r0;\n\n\t" + body + "\n}\n\n";
    }
}
