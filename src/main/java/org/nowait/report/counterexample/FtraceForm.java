package org.nowait.report.counterexample;

import java.util.Locale;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.context.Flag;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;

/**
 * Lines as {@code trace-cmd report} prints them, with the columns of today's kernels (kernel/trace/trace.c,
 * trace_output.c): interrupts and bottom halves, need_resched, context, preemption depth, migration depth. The machine has no
 * need_resched, so its column is a dot.
 */
final class FtraceForm {

    private static final String HEAD = """
            #                                _-----=> irqs-off/BH-disabled
            #                               / _----=> need-resched
            #                              | / _---=> hardirq/softirq
            #                              || / _--=> preempt-depth
            #                              ||| / _-=> migrate-disable
            #                              |||| /     delay
            #           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION
            #              | |         |   |||||     |         |
            """;

    private FtraceForm() {}

    static String of(Exhibit exhibit) {
        StringBuilder out = new StringBuilder(HEAD);
        for (CounterexampleStep step : exhibit.found().steps()) {
            Moment before = exhibit.found().before(step);
            boolean enters = step.text().startsWith("<Interrupt>");
            Moment seen = enters ? step.after() : before;
            line(out, step, seen, event(step));
            for (Flag flag : step.raised()) {
                line(out, step, seen, "violation: " + flag);
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, CounterexampleStep step, Moment seen, String event) {
        out.append(String.format(
                Locale.ROOT,
                "%16s-%-7d [%03d] %s     0.%06d: %s%n",
                "P" + step.process(),
                step.process() + 1,
                step.cpu(),
                context(seen.cpus().get(step.cpu())),
                step.number(),
                event));
    }

    /* trace_print_lat_fmt(): 'D' both, 'd' interrupts off, 'b' bottom halves off; 'H' a hardirq in a softirq. An NMI adds a
    hardirq to the count, so it is a 'Z' always. */
    private static String context(Moment.CpuState cpu) {
        Moment.Count count = cpu.count();
        boolean bhOff = count.softirq() >> 1 != 0;
        char irqs = !cpu.irqsOn() ? bhOff ? 'D' : 'd' : bhOff ? 'b' : '.';
        boolean softirq = (count.softirq() & 1) != 0;
        boolean hardirq = count.hardirq() > 0;
        char where = '.';
        if (count.nmi() > 0) {
            where = hardirq ? 'Z' : 'z';
        } else if (hardirq) {
            where = softirq ? 'H' : 'h';
        } else if (softirq) {
            where = 's';
        }
        return "" + irqs + '.' + where + depth(count.preempt()) + depth(cpu.migrateDepth());
    }

    private static char depth(int depth) {
        return depth == 0 ? '.' : Character.forDigit(Math.min(depth, 15), 16);
    }

    private static String event(CounterexampleStep step) {
        String lock = step.lock().map(Moment.LockName::kernel).orElse("");
        Moment.ProcessState process = step.after().processes().get(step.process());
        return switch (step.action()) {
            case SCHEDULE_IN -> "sched_switch: ==> P" + step.process();
            case ENTER_SOFTIRQ -> "softirq_entry: P" + step.process();
            case ENTER_HARDIRQ -> "irq_handler_entry: P" + step.process();
            case ENTER_NMI -> "nmi_handler: P" + step.process();
            case EXIT ->
                process.execution() == Execution.HARDIRQ
                        ? "irq_handler_exit: P" + step.process()
                        : process.execution() == Execution.SOFTIRQ
                                ? "softirq_exit: P" + step.process()
                                : (process.execution() == Execution.NMI ? "nmi_exit: P" : "exit: P") + step.process();
            case LOCK -> "lock_acquire: " + lock;
            case TRYLOCK -> "lock_acquire: try " + lock + (step.text().endsWith("failed") ? " failed" : "");
            case CONTEND -> "contention_begin: " + lock + " (flags=" + contention(step) + ")";
            case OBTAIN -> "contention_end: " + lock + " (ret=0)";
            case UNLOCK, RELEASE -> "lock_release: " + lock;
            case WAKE -> "sched_wakeup: " + step.text();
            default -> inFunction(step);
        };
    }

    private static String inFunction(CounterexampleStep step) {
        String function = step.function();
        if (function.isEmpty() || step.text().startsWith(function + "(")) {
            return step.text().replace("(): ", ": ");
        }
        return function + ": " + step.text();
    }

    private static String contention(CounterexampleStep step) {
        String type = step.lock().map(Moment.LockName::type).orElse("");
        boolean spins = step.text().endsWith("spins");
        return switch (type) {
            case "struct mutex" -> "MUTEX";
            case "rwlock_t" -> spins ? "SPIN|READ|WRITE" : "RT|READ|WRITE";
            default -> spins ? "SPIN" : "RT";
        };
    }
}
