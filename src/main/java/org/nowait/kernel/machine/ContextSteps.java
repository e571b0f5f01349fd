package org.nowait.kernel.machine;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Primitive.Kind;

/**
 * Who runs where, and what interrupts what. Models {@code __schedule()} and {@code preempt_schedule_irq()}
 * (kernel/sched/core.c), {@code irq_enter()}, {@code nmi_enter()}, {@code __do_softirq()} and their ends.
 */
final class ContextSteps {

    private final MachineParts parts;
    private final Build build;
    private final Cpus cpus;
    private final Processes processes;
    private final boolean preemptsIrqsOff;
    private final boolean preemptsPreemptOff;
    private final boolean softirqInBh;
    private final boolean hardirqAnyway;
    private final boolean entryNotSaved;
    private final boolean exitLeavesOff;
    private final boolean scheduleKeepsOff;
    private final boolean keepsPages;

    ContextSteps(MachineParts parts) {
        this.parts = parts;
        this.build = parts.build;
        this.cpus = parts.cpus;
        this.processes = parts.processes;
        Set<Fault> faults = parts.faults;
        preemptsIrqsOff = faults.contains(Fault.PREEMPTION_WITH_IRQS_OFF);
        preemptsPreemptOff = faults.contains(Fault.PREEMPTION_IN_PREEMPT_OFF);
        softirqInBh = faults.contains(Fault.SOFTIRQ_IN_BH_SECTION);
        hardirqAnyway = faults.contains(Fault.HARDIRQ_WITH_IRQS_OFF);
        entryNotSaved = faults.contains(Fault.ENTRY_FLAG_NOT_SAVED);
        exitLeavesOff = faults.contains(Fault.EXIT_LEAVES_IRQS_OFF);
        scheduleKeepsOff = faults.contains(Fault.SCHEDULE_KEEPS_IRQS_OFF);
        keepsPages = parts.party && !faults.contains(Fault.PARTIES_GIVE_BACK_FIRST);
    }

    private boolean mayStart(int process) {
        for (int others = parts.after[process]; others != 0; others &= others - 1) {
            if (processes.phase(Integer.numberOfTrailingZeros(others)) != Phase.DONE) {
                return false;
            }
        }
        return true;
    }

    StepResult scheduleIn(int process) {
        int cpu = parts.cpuOf[process];
        Waiting waiting = processes.waiting(process);
        Phase phase = processes.phase(process);
        if (!parts.isTask(process)
                || phase == Phase.DONE
                || waiting == Waiting.BLOCKED
                || (phase == Phase.LIVE && cpus.contains(cpu, process))) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if ((phase == Phase.NEW && !mayStart(process)) || !yields(cpu)) {
            return StepResult.REFUSED_HERE;
        }
        if (cpus.depth(cpu) == 1) {
            int previous = cpus.onStack(cpu, 0);
            cpus.pop(cpu);
            cpus.saveTask(cpu, processes.counts(previous));
        }
        cpus.push(cpu, process);
        cpus.loadTask(cpu, processes.counts(process));
        if (phase == Phase.NEW) {
            if (parts.servesAsTask[process]) {
                cpus.taskSoftirqAdd(cpu, 1);
            }
            begin(process);
        }
        parts.flags.raise(0);
        return StepResult.PERFORMED;
    }

    /** {@return whether a task can get the CPU: it is idle, or runs a task that may be preempted here} */
    private boolean yields(int cpu) {
        int depth = cpus.depth(cpu);
        if (depth == 0) {
            return true;
        }
        if (depth > 1 || !parts.isTask(cpus.onStack(cpu, 0)) || !build.preemption()) {
            return false;
        }
        return cpus.preemptible(cpu)
                || (preemptsIrqsOff && cpus.preemptCount(cpu) == 0)
                || (preemptsPreemptOff && cpus.irqsOn(cpu));
    }

    private void begin(int process) {
        processes.setPhase(process, Phase.LIVE);
        parts.frames.start(process);
    }

    private boolean arrives(int process, Execution execution) {
        return parts.execution[process] == execution && processes.phase(process) == Phase.NEW;
    }

    private boolean noHandlers(int cpu) {
        return cpus.hardirqContext(cpu) == 0 && cpus.softirqContext(cpu) == 0 && !cpus.inNmi(cpu);
    }

    StepResult enterSoftirq(int process) {
        int cpu = parts.cpuOf[process];
        if (!arrives(process, Execution.SOFTIRQ)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        boolean enabled = cpus.softirqCount(cpu) == 0 || softirqInBh;
        if (!mayStart(process) || !cpus.irqsOn(cpu) || !noHandlers(cpu) || !enabled) {
            return StepResult.REFUSED_HERE;
        }
        cpus.preemptCountAdd(cpu, cpus.layout().softirqOffset());
        cpus.softirqContextAdd(cpu, 1);
        cpus.push(cpu, process);
        begin(process);
        parts.flags.raise(0);
        return StepResult.PERFORMED;
    }

    StepResult enterHardirq(int process) {
        int cpu = parts.cpuOf[process];
        if (!arrives(process, Execution.HARDIRQ)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!mayStart(process) || (!cpus.irqsOn(cpu) && !hardirqAnyway) || cpus.inNmi(cpu)) {
            return StepResult.REFUSED_HERE;
        }
        cpus.preemptCountAdd(cpu, cpus.layout().hardirqOffset());
        cpus.hardirqContextAdd(cpu, 1, parts.kind[process].threadable());
        maskIrqs(cpu, process);
        cpus.push(cpu, process);
        begin(process);
        parts.flags.raise(0);
        return StepResult.PERFORMED;
    }

    StepResult enterNmi(int process) {
        int cpu = parts.cpuOf[process];
        if (!arrives(process, Execution.NMI)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!mayStart(process) || cpus.inNmi(cpu)) {
            return StepResult.REFUSED_HERE;
        }
        cpus.preemptCountAdd(cpu, cpus.layout().nmiOffset());
        cpus.setLockdepOff(cpu, true);
        maskIrqs(cpu, process);
        cpus.push(cpu, process);
        begin(process);
        parts.flags.raise(0);
        return StepResult.PERFORMED;
    }

    private void maskIrqs(int cpu, int process) {
        processes.setSaved(process, SavedFlags.ENTRY, cpus.irqsOn(cpu) || entryNotSaved);
        cpus.setIrqs(cpu, false);
    }

    StepResult exit(int process) {
        if (processes.phase(process) != Phase.LIVE || !parts.frames.idle(process)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process) || !balanced(process)) {
            return StepResult.REFUSED_HERE;
        }
        int cpu = parts.cpuOf[process];
        if (parts.isTask(process)) {
            cpus.pop(cpu);
            cpus.clearTask(cpu);
        } else {
            parts.sections.abandon(process);
            cpus.pop(cpu);
            leaveInterrupt(cpu, process);
        }
        processes.setSaved(process, SavedFlags.ENTRY, true);
        processes.setPhase(process, parts.litmus ? Phase.DONE : Phase.NEW);
        parts.flags.raise(0);
        return StepResult.PERFORMED;
    }

    /** The general client's processes give back what they have before they end; parties to the contract may keep it. */
    private boolean balanced(int process) {
        return parts.litmus || (parts.log.depth(process) == 0 && (keepsPages || processes.registers(process) == 0));
    }

    private void leaveInterrupt(int cpu, int process) {
        switch (parts.execution[process]) {
            case SOFTIRQ -> {
                cpus.preemptCountAdd(cpu, -cpus.layout().softirqOffset());
                cpus.softirqContextAdd(cpu, -1);
            }
            case HARDIRQ -> {
                cpus.preemptCountAdd(cpu, -cpus.layout().hardirqOffset());
                cpus.hardirqContextAdd(cpu, -1, interruptedHandlerIsThreadable(cpu));
                restoreIrqs(cpu, process);
            }
            case NMI -> {
                cpus.preemptCountAdd(cpu, -cpus.layout().nmiOffset());
                cpus.setLockdepOff(cpu, false);
                restoreIrqs(cpu, process);
            }
            case TASK -> throw new IllegalArgumentException("a task is no interrupt: process=" + process);
        }
    }

    private boolean interruptedHandlerIsThreadable(int cpu) {
        int depth = cpus.depth(cpu);
        return depth > 0 && parts.kind[cpus.onStack(cpu, depth - 1)].threadable();
    }

    private void restoreIrqs(int cpu, int process) {
        cpus.setIrqs(cpu, processes.saved(process, SavedFlags.ENTRY) && !exitLeavesOff);
    }

    StepResult yieldCpu(int process) {
        if (!parts.at(process, Kind.SCHEDULE)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        int flags = sleep(process);
        parts.frames.advance(process);
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }

    /** Enters the scheduler; a task leaves its CPU and stays runnable. Returns what is reported and what happens. */
    int sleep(int process) {
        int cpu = parts.cpuOf[process];
        int flags = parts.checks.schedulingWhileAtomic(cpu) | parts.checks.switchInReader(cpu);
        if (parts.observer.atomic(cpu) || parts.observer.rcuDepth(cpu) > 0) {
            flags |= Flag.SLEEP_IN_ATOMIC.bit();
        }
        if (parts.isTask(process)) {
            leaveCpu(process);
        }
        return flags;
    }

    /** The task goes off its CPU with its counts; the scheduler hands the CPU on with interrupts on. */
    void leaveCpu(int process) {
        int cpu = parts.cpuOf[process];
        cpus.pop(cpu);
        cpus.saveTask(cpu, processes.counts(process));
        cpus.setIrqs(cpu, !scheduleKeepsOff || cpus.irqsOn(cpu));
    }

    StepResult mightSleep(int process) {
        if (!parts.at(process, Kind.MIGHT_SLEEP)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        int flags = parts.checks.mightSleep(parts.cpuOf[process], false);
        parts.frames.advance(process);
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }
}
