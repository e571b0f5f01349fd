package org.nowait.report.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nowait.review.counterexample.Moment;

/** What a step changes of what a reader of a kernel log sees. */
final class Changes {

    private Changes() {}

    /** {@return the changes, each as {@code variable: old -> new}} */
    static List<String> between(Moment before, Moment after) {
        Map<String, String> old = facts(before);
        return facts(after).entrySet().stream()
                .filter(fact -> !fact.getValue().equals(old.get(fact.getKey())))
                .map(fact -> fact.getKey() + ": " + old.getOrDefault(fact.getKey(), "-") + " -> " + fact.getValue())
                .toList();
    }

    private static Map<String, String> facts(Moment moment) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Moment.CpuState cpu : moment.cpus()) {
            String name = "CPU" + cpu.number() + " ";
            facts.put(name + "runs", cpu.running().map(number -> "P" + number).orElse("idle"));
            facts.put(name + "irqs", cpu.irqsOn() ? "on" : "off");
            facts.put(name + "preempt_count", String.format("%#x", cpu.count().value()));
        }
        for (Moment.ProcessState process : moment.processes()) {
            String name = process.name() + " ";
            facts.put(
                    name + "holds",
                    process.held().isEmpty()
                            ? "nothing"
                            : process.held().stream()
                                    .map(open -> open.lock().kernel())
                                    .collect(Collectors.joining(", ")));
            facts.put(name + "phase", process.phase().name().toLowerCase(Locale.ROOT));
            process.registers().forEach((register, value) -> facts.put(name + register, value));
        }
        moment.zone().ifPresent(zone -> facts.put("free pages", String.valueOf(moment.freePages())));
        return facts;
    }
}
