package org.nowait.kernel.machine;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.machine.Primitive.Kind;

/**
 * The interrupt flag and the counted sections. Models include/linux/irqflags.h, preempt.h, rcupdate.h,
 * {@code __local_bh_disable_ip()}, {@code __local_bh_enable_ip()} and 7.3's {@code local_interrupt_disable()}.
 */
final class SectionSteps {

    private final MachineParts parts;
    private final Build build;
    private final Cpus cpus;
    private final Processes processes;
    private final SectionLog log;
    private final boolean restoreTurnsOn;
    private final boolean restoresOther;
    private final boolean everyLevel;
    private final boolean bhLeavesOff;

    SectionSteps(MachineParts parts) {
        this.parts = parts;
        this.build = parts.build;
        this.cpus = parts.cpus;
        this.processes = parts.processes;
        this.log = parts.log;
        Set<Fault> faults = parts.faults;
        restoreTurnsOn = faults.contains(Fault.IRQ_RESTORE_TURNS_ON);
        restoresOther = faults.contains(Fault.IRQ_RESTORE_FROM_OTHER_VARIABLE);
        everyLevel = faults.contains(Fault.COUNTED_ENABLE_AT_EVERY_LEVEL);
        bhLeavesOff = faults.contains(Fault.BH_ENABLE_LEAVES_IRQS_OFF);
    }

    StepResult setIrqFlag(int process) {
        if (parts.frames.idle(process)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        Primitive next = parts.frames.next(process);
        boolean flag = switch (next.kind()) {
            case IRQ_OFF, IRQ_ON, IRQ_SAVE, IRQ_RESTORE -> true;
            default -> false;
        };
        if (!flag) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        int raised = setFlag(process, parts.cpuOf[process], next);
        parts.frames.advance(process);
        parts.flags.raise(raised);
        return StepResult.PERFORMED;
    }

    private int setFlag(int process, int cpu, Primitive next) {
        boolean noted = next.section() == SectionKind.IRQ;
        switch (next.kind()) {
            case IRQ_OFF -> {
                cpus.setIrqs(cpu, false);
                note(process, noted, SectionLog.IRQ_DISABLE);
                return 0;
            }
            case IRQ_SAVE -> {
                processes.setSaved(process, next.variable(), cpus.irqsOn(cpu));
                cpus.setIrqs(cpu, false);
                note(process, noted, SectionLog.IRQ_SAVE);
                return 0;
            }
            case IRQ_ON -> {
                forget(process, noted, SectionLog.IRQ_DISABLE);
                return turn(cpu, true);
            }
            default -> {
                forget(process, noted, SectionLog.IRQ_SAVE);
                return turn(cpu, restored(process, next.variable()));
            }
        }
    }

    private boolean restored(int process, int variable) {
        int from = restoresOther && variable >= SavedFlags.FIRST_VARIABLE && variable < SavedFlags.ZONE
                ? variable ^ 1
                : variable;
        return processes.saved(process, from) || restoreTurnsOn;
    }

    private void note(int process, boolean noted, int entry) {
        if (noted) {
            log.push(process, entry);
        }
    }

    private void forget(int process, boolean noted, int entry) {
        int index = noted ? log.last(process, SectionLog.WHAT, entry) : -1;
        if (index >= 0) {
            log.removeAt(process, index);
        }
    }

    /** Sets the flag; lockdep looks at the held locks when interrupts really come on. */
    private int turn(int cpu, boolean on) {
        boolean comeOn = on && !cpus.irqsOn(cpu);
        cpus.setIrqs(cpu, on);
        return comeOn ? parts.lockdep.hardirqsOn(cpu) : 0;
    }

    StepResult openSection(int process) {
        if (!parts.at(process, Kind.OPEN)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        int cpu = parts.cpuOf[process];
        Primitive next = parts.frames.next(process);
        int raised = 0;
        if (next.section() == SectionKind.BH && cpus.inHardirq(cpu) && (build.proveLocking() || build.preemptRt())) {
            raised = Flag.WARN.bit();
        }
        if (next.section() == SectionKind.IRQ_COUNT && hardirqDisableField(cpu) == 0) {
            processes.setSaved(process, SavedFlags.COUNTED, cpus.irqsOn(cpu));
            cpus.setIrqs(cpu, false);
        }
        parts.sections.open(process, SectionLog.sectionEntry(next.section(), next.lock()));
        parts.frames.advance(process);
        parts.flags.raise(raised);
        return StepResult.PERFORMED;
    }

    private int hardirqDisableField(int cpu) {
        return cpus.layout().hardirqDisableField(cpus.preemptCount(cpu));
    }

    StepResult closeSection(int process) {
        if (!parts.at(process, Kind.CLOSE)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        Primitive next = parts.frames.next(process);
        int wanted = SectionLog.sectionEntry(next.section(), next.lock());
        int index = log.last(process, SectionLog.WHAT | SectionLog.LOCK, wanted);
        int raised = index < 0 ? notOpen() : close(process, parts.cpuOf[process], next.section(), index);
        parts.frames.advance(process);
        parts.flags.raise(raised);
        return StepResult.PERFORMED;
    }

    private int notOpen() {
        return build.proveLocking() ? Flag.WARN.bit() : 0;
    }

    private int close(int process, int cpu, SectionKind kind, int index) {
        boolean irqsWereOn = cpus.irqsOn(cpu);
        boolean inHardirq = cpus.inHardirq(cpu);
        parts.sections.close(process, index);
        if (kind == SectionKind.IRQ_COUNT) {
            boolean last = hardirqDisableField(cpu) == 0 || everyLevel;
            return last && processes.saved(process, SavedFlags.COUNTED) ? turn(cpu, true) : 0;
        }
        if (kind != SectionKind.BH) {
            return 0;
        }
        boolean warns = inHardirq || (build.proveLocking() && !irqsWereOn);
        int raised = warns ? Flag.WARN.bit() : 0;
        if (!irqsWereOn) {
            /* Kernels with TRACE_IRQFLAGS turn interrupts off and on around the count. */
            boolean turnsOn = build.traceIrqflags() && !build.preemptRt() && !bhLeavesOff;
            return turnsOn ? raised | turn(cpu, true) : raised;
        }
        return cpus.softirqsEnabled(cpu) ? raised | parts.lockdep.softirqsOn(cpu) : raised;
    }
}
