package org.nowait.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a case of lib/locking-selftest.c as a litmus test. */
final class SelftestConverter {

    /* Each segment, and each interrupt in it, is a process of CPU 0 that starts when the one before is done. */
    private static final Pattern CALL = Pattern.compile("([A-Z_]+)\\(([A-Z])([0-9]*)\\)");

    /** A kind of lock: its prefix in names, its C type. */
    private record Kind(String prefix, String type) {}

    /** An operation on a lock. */
    private record Operation(Kind kind, String function) {}

    private static final Kind RAW = new Kind("raw", "raw_spinlock_t");
    private static final Kind SPIN = new Kind("lock", "spinlock_t");
    private static final Kind RWLOCK = new Kind("rwlock", "rwlock_t");
    private static final Kind MUTEX = new Kind("mutex", "struct mutex");
    private static final Kind RTMUTEX = new Kind("rtmutex", "struct rt_mutex");
    private static final Kind RWSEM = new Kind("rwsem", "struct rw_semaphore");
    private static final Kind LOCAL = new Kind("local", "local_lock_t");

    private static final Map<String, Operation> OPERATIONS = operations();

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("HARDIRQ_DISABLE", "local_irq_disable"),
            Map.entry("HARDIRQ_ENABLE", "local_irq_enable"),
            Map.entry("SOFTIRQ_DISABLE", "local_bh_disable"),
            Map.entry("SOFTIRQ_ENABLE", "local_bh_enable"),
            Map.entry("RCU_ENTER", "rcu_read_lock"),
            Map.entry("RCU_EXIT", "rcu_read_unlock"),
            Map.entry("RCU_BH_ENTER", "rcu_read_lock_bh"),
            Map.entry("RCU_BH_EXIT", "rcu_read_unlock_bh"),
            Map.entry("RCU_SCHED_ENTER", "rcu_read_lock_sched"),
            Map.entry("RCU_SCHED_EXIT", "rcu_read_unlock_sched"));

    /* The self-tests' softirq runs with interrupts off. */
    private static final Map<String, String> CONTEXTS = Map.of(
            "HARDIRQ", "__irq_handler",
            "NOTTHREADED_HARDIRQ", "__hardirq",
            "SOFTIRQ", "__softirq",
            "RCU_CALLBACK", "__rcu_callback");

    private final SelftestRow row;
    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, List<String>> classes = new LinkedHashMap<>();
    private final List<Part> processes = new ArrayList<>();

    /** A process under construction. */
    private record Part(String context, List<String> statements) {
        Part(String context) {
            this(context, new ArrayList<>());
        }
    }

    SelftestConverter(SelftestRow row) {
        this.row = row;
    }

    private static Map<String, Operation> operations() {
        Map<String, Operation> all = new LinkedHashMap<>();
        add(all, RAW, "RAWL", "raw_spin_lock", "RAWU", "raw_spin_unlock", "RAWI", "raw_spin_lock_init");
        add(all, SPIN, "L", "spin_lock", "U", "spin_unlock", "LI", "spin_lock_init", "I", "spin_lock_init");
        add(all, RWLOCK, "WL", "write_lock", "WU", "write_unlock", "RL", "read_lock", "RU", "read_unlock");
        add(all, RWLOCK, "RWI", "rwlock_init");
        add(all, MUTEX, "ML", "mutex_lock", "MU", "mutex_unlock", "MI", "mutex_init");
        add(all, RTMUTEX, "RTL", "rt_mutex_lock", "RTU", "rt_mutex_unlock", "RTI", "rt_mutex_init");
        add(all, RWSEM, "WSL", "down_write", "WSU", "up_write", "RSL", "down_read", "RSU", "up_read");
        add(all, RWSEM, "RWSI", "init_rwsem");
        add(all, LOCAL, "LL", "local_lock", "LUN", "local_unlock", "LLI", "local_lock_init");
        return all;
    }

    private static void add(Map<String, Operation> all, Kind kind, String... names) {
        for (int i = 0; i < names.length; i += 2) {
            all.put(names[i], new Operation(kind, names[i + 1]));
        }
    }

    String text() {
        row.segments().forEach(this::segment);
        boolean interrupts =
                processes.stream().anyMatch(process -> !process.context().equals("__task"));
        StringBuilder text = new StringBuilder("GFP " + row.name() + "\n\n(*\n");
        text.append(" * Result: ").append(row.failure() ? "Always" : "Never").append("\n *\n");
        text.append(" * The kernel's own case \"").append(row.test()).append("\".\n");
        text.append(" * Source: lib/locking-selftest.c, ")
                .append(row.function())
                .append("()\n *)\n\n{\n");
        if (row.readRecursive()) {
            text.append("\tread_lock_recursive = 1;\n");
        }
        classes.values()
                .forEach(locks -> locks.stream()
                        .skip(1)
                        .forEach(lock -> text.append("\t" + lock + ".class = " + locks.get(0) + ";\n")));
        text.append("}\n");
        for (int i = 0; i < processes.size(); i++) {
            text.append(process(i));
        }
        boolean notOnRt = interrupts || row.config().contains("PREEMPT_RT=n");
        text.append("\nfilter (config:PROVE_LOCKING=y")
                .append(notOnRt ? " /\\ config:PREEMPT_RT=n" : "")
                .append(")\n");
        text.append("exists (INVALID_WAIT \\/ LOCKDEP_RECURSION \\/ LOCKDEP_ORDER \\/\n");
        text.append("        LOCKDEP_IRQ \\/ LOCKDEP_UNLOCK \\/ LOCKDEP_FREED)\n");
        return text.toString();
    }

    private String process(int number) {
        Part process = processes.get(number);
        List<String> parameters = types.entrySet().stream()
                .filter(lock -> process.statements().stream().anyMatch(s -> s.endsWith("(" + lock.getKey() + ");")))
                .map(lock -> lock.getValue() + " *" + lock.getKey())
                .toList();
        String after = number == 0 ? "" : " __after(" + (number - 1) + ")";
        StringBuilder text = new StringBuilder("\nP" + number + "(" + String.join(", ", parameters) + ") ");
        text.append(process.context()).append(" __cpu(0)").append(after).append("\n{\n");
        process.statements()
                .forEach(statement -> text.append('\t').append(statement).append('\n'));
        return text.append("}\n").toString();
    }

    private void segment(List<String> operations) {
        Part current = new Part("__task");
        for (String operation : operations) {
            String context = operation.replaceFirst("_(ENTER|EXIT)$", "");
            if (CONTEXTS.containsKey(context) && operation.endsWith("_ENTER")) {
                finish(current);
                current = new Part(CONTEXTS.get(context));
                if (context.equals("SOFTIRQ")) {
                    current.statements().add("local_irq_disable();");
                }
            } else if (CONTEXTS.containsKey(context) && operation.endsWith("_EXIT")) {
                if (context.equals("SOFTIRQ")) {
                    current.statements().add("local_irq_enable();");
                }
                finish(current);
                current = new Part("__task");
            } else {
                current.statements().add(statement(operation));
            }
        }
        finish(current);
    }

    private void finish(Part process) {
        if (!process.statements().isEmpty()) {
            processes.add(process);
        }
    }

    private String statement(String operation) {
        if (SECTIONS.containsKey(operation)) {
            return SECTIONS.get(operation) + "();";
        }
        Matcher call = CALL.matcher(operation);
        if (!call.matches() || !OPERATIONS.containsKey(call.group(1))) {
            throw new IllegalArgumentException("this operation has no function: " + row.id() + " " + operation);
        }
        Operation known = OPERATIONS.get(call.group(1));
        String name = known.kind().prefix() + "_" + call.group(2) + call.group(3);
        types.put(name, known.kind().type());
        List<String> ofClass = classes.computeIfAbsent(known.kind().prefix() + call.group(2), k -> new ArrayList<>());
        if (!ofClass.contains(name)) {
            ofClass.add(name);
        }
        return known.function() + "(" + name + ");";
    }
}
