package org.nowait.report.counterexample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.lock.WaitType;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;

/** Where a step is taken: the context, the count, and what the task on the CPU holds. */
final class Circumstances {

    private final Exhibit exhibit;
    private final Moment moment;
    private final Moment.CpuState cpu;

    Circumstances(Exhibit exhibit, CounterexampleStep step) {
        this.exhibit = exhibit;
        this.moment = exhibit.found().before(step);
        this.cpu = moment.cpus().get(step.cpu());
    }

    /** {@return the options of a build that decide what is reported} */
    static String options(Build build) {
        List<String> words = new ArrayList<>();
        for (String option : List.of(
                "PREEMPT_NONE",
                "PREEMPT_LAZY",
                "PREEMPT",
                "PREEMPT_RT",
                "PREEMPT_COUNT",
                "SMP",
                "PROVE_LOCKING",
                "PROVE_RAW_LOCK_NESTING",
                "DEBUG_ATOMIC_SLEEP")) {
            boolean on = build.option(option).orElse(false);
            if (on || !option.startsWith("PREEMPT_") || option.equals("PREEMPT_COUNT")) {
                words.add(option + "=" + (on ? "y" : "n"));
            }
        }
        words.remove("PREEMPT=n");
        return String.join(" ", words);
    }

    /** {@return the context of the process that executes, and what may be asked for in it} */
    String context() {
        if (cpu.running().isEmpty()) {
            return "context: idle";
        }
        Moment.ProcessState runs = moment.processes().get(cpu.running().get());
        String kind = runs.kind().text();
        String execution = runs.execution().text();
        return "context: " + kind + (kind.equals(execution) ? "" : ", run as a " + execution)
                + " on CPU" + cpu.number() + ", irqs " + (cpu.irqsOn() ? "on" : "off")
                + (exhibit.build().proveLocking() ? checked(runs) : "");
    }

    private static String checked(Moment.ProcessState process) {
        WaitType limit = contextLimit(process);
        return process.execution() == Execution.NMI
                ? ", lockdep's wait check is off"
                : ", context-{" + limit + ":" + limit + "}";
    }

    /** {@return the most that lockdep lets be asked for in the context alone; models task_wait_context()} */
    static WaitType contextLimit(Moment.ProcessState process) {
        if (process.execution() == Execution.HARDIRQ) {
            return process.kind().threadable() ? WaitType.CONFIG : WaitType.SPIN;
        }
        return process.execution() == Execution.SOFTIRQ ? WaitType.CONFIG : WaitType.MAX;
    }

    /** {@return the preempt_count in the layout of the build's era} */
    String count() {
        Moment.Count count = cpu.count();
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("PREEMPT", count.preempt());
        fields.put("SOFTIRQ", count.softirq());
        fields.put("HARDIRQ_DISABLE", count.hardirqDisable());
        fields.put("HARDIRQ", count.hardirq());
        fields.put("NMI", count.nmi());
        List<String> set = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (value != 0) {
                set.add(name + " " + value);
            }
        });
        String words = set.isEmpty() ? "" : " (" + String.join(", ", set) + ")";
        return String.format("preempt_count: 0x%08x%s, RCU nest depth: %d", count.value(), words, cpu.rcuDepth());
    }

    /** {@return the locks that the task on the CPU holds, oldest first, those of interrupted code before} */
    List<String> held() {
        List<String> lines = new ArrayList<>();
        for (int process : cpu.stack()) {
            for (Moment.Open open : moment.processes().get(process).held()) {
                String who = cpu.stack().size() > 1 ? " [P" + process + "]" : "";
                lines.add(
                        " #" + lines.size() + ": " + Exhibit.lock(open.lock()) + how(open) + ", at: " + at(open) + who);
            }
        }
        String who = cpu.running().map(number -> "P" + number).orElse("nobody");
        String count = lines.isEmpty() ? "no locks" : lines.size() + (lines.size() == 1 ? " lock" : " locks");
        lines.add(
                0,
                count + " held by " + who
                        + (cpu.stack().size() > 1 ? " and what it interrupts:" : lines.isEmpty() ? "" : ":"));
        return lines;
    }

    private static String how(Moment.Open open) {
        boolean shared = open.mode().equals("read") || open.mode().equals("recursive");
        return (shared ? " " + open.mode() : "") + (open.trylock() ? " trylock" : "");
    }

    private String at(Moment.Open open) {
        return open.step() == 0
                ? open.function()
                : Exhibit.at(exhibit.found().steps().get(open.step() - 1));
    }

    /** {@return what limits the locks that may be asked for: the context, or a lock held in it; models check_wait_context()} */
    String limit() {
        Moment.ProcessState runs = moment.processes().get(cpu.running().orElseThrow());
        WaitType limit = contextLimit(runs);
        String by = "the context";
        for (Moment.Open open : runs.held()) {
            WaitType inner = open.lock().inner();
            if (inner != WaitType.INV && value(inner) < value(limit)) {
                limit = inner;
                by = "(" + open.lock().kernel() + ")";
            }
        }
        return by + " allows " + limit + " (" + value(limit) + ")";
    }

    /** {@return a wait type with the number that it has on the build} */
    String number(WaitType type) {
        return type + " (" + value(type) + ")";
    }

    private int value(WaitType type) {
        return type.value(exhibit.build());
    }
}
