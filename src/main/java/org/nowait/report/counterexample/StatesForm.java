package org.nowait.report.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nowait.kernel.mm.ZoneState;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;

/** Each step with what it changes and nothing else, as TLC's {@code -difftrace}. */
final class StatesForm {

    private StatesForm() {}

    static String of(Exhibit exhibit) {
        Lines out = new Lines();
        out.line("State 0: " + exhibit.found().cell());
        for (CounterexampleStep step : exhibit.found().steps()) {
            out.line("State " + step.number() + ": <" + step.label() + "> P" + step.process() + " " + StepLine.of(step)
                    + StepLine.flags(step));
            changes(exhibit.found().before(step), step.after()).forEach(change -> out.line("  " + change));
        }
        return out.toString();
    }

    private static List<String> changes(Moment before, Moment after) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < after.cpus().size(); i++) {
            cpu(before.cpus().get(i), after.cpus().get(i), changes);
        }
        for (int i = 0; i < after.processes().size(); i++) {
            process(before.processes().get(i), after.processes().get(i), changes);
        }
        if (after.zone().isPresent()) {
            zone(before.zone().orElseThrow(), after.zone().get(), changes);
        }
        return changes;
    }

    private static void cpu(Moment.CpuState before, Moment.CpuState after, List<String> changes) {
        String name = "CPU" + after.number() + " ";
        change(name + "stack", before.stack(), after.stack(), changes);
        change(name + "irqs", before.irqsOn() ? "on" : "off", after.irqsOn() ? "on" : "off", changes);
        change(name + "preempt_count", hex(before.count()), hex(after.count()), changes);
        change(name + "rcu_preempt_depth", before.rcuDepth(), after.rcuDepth(), changes);
        change(name + "migration_disabled", before.migrateDepth(), after.migrateDepth(), changes);
    }

    private static String hex(Moment.Count count) {
        return String.format("0x%08x", count.value());
    }

    private static void process(Moment.ProcessState before, Moment.ProcessState after, List<String> changes) {
        String name = after.name() + " ";
        change(name + "phase", before.phase().text(), after.phase().text(), changes);
        change(name + "waiting", before.waiting().text(), after.waiting().text(), changes);
        change(name + "open", open(before), open(after), changes);
        for (Map.Entry<String, String> register : after.registers().entrySet()) {
            change(
                    name + register.getKey(),
                    String.valueOf(before.registers().get(register.getKey())),
                    register.getValue(),
                    changes);
        }
    }

    private static List<String> open(Moment.ProcessState process) {
        return process.open().stream().map(open -> open.lock().kernel()).toList();
    }

    private static void zone(ZoneState before, ZoneState after, List<String> changes) {
        change("zone free lists", before.free(), after.free(), changes);
        change("zone per-CPU lists", before.pcp(), after.pcp(), changes);
        change("sheaves", before.sheaf(), after.sheaf(), changes);
        change("deferred frees", before.late(), after.late(), changes);
        change("deferred frees of objects", before.aside(), after.aside(), changes);
        change("page cache", before.cache(), after.cache(), changes);
        change("kswapd awake", before.kswapdAwake(), after.kswapdAwake(), changes);
        change("boosted", before.boosted(), after.boosted(), changes);
    }

    private static void change(String what, Object before, Object after, List<String> changes) {
        if (!Objects.equals(before, after)) {
            changes.add(what + ": " + before + " -> " + after);
        }
    }
}
