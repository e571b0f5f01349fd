package org.nowait.kernel.machine;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.machine.Primitive.Kind;

/**
 * Asking for a lock, waiting for it and getting it. Models kernel/locking: qrwlock.c, rwsem.c, mutex.c, rtmutex.c,
 * spinlock_rt.c, and the calls of {@code lock_acquire()} in front of them.
 */
final class LockSteps {

    private final MachineParts parts;
    private final Build build;
    private final MachineLocks locks;
    private final Cpus cpus;
    private final Processes processes;
    private final ContextSteps contexts;
    private final boolean readerBesideWriter;
    private final boolean interruptReaderWaits;
    private final boolean readerPasses;

    LockSteps(MachineParts parts, ContextSteps contexts) {
        this.parts = parts;
        this.build = parts.build;
        this.locks = parts.locks;
        this.cpus = parts.cpus;
        this.processes = parts.processes;
        this.contexts = contexts;
        Set<Fault> faults = parts.faults;
        readerBesideWriter = faults.contains(Fault.READER_BESIDE_WRITER);
        interruptReaderWaits = faults.contains(Fault.INTERRUPT_READER_WAITS_FOR_WRITER);
        readerPasses = faults.contains(Fault.READER_PASSES_WAITING_WRITER);
    }

    /** {@return whether the lock's word and its queue let the process in} */
    boolean free(int process, int lock, LockMode mode) {
        int cpu = parts.cpuOf[process];
        if (!mode.shared()) {
            return parts.words.free(lock, cpu);
        }
        return (!parts.words.heldExclusively(lock, cpu) || readerBesideWriter) && !heldUpByWriter(process, lock);
    }

    private boolean available(int process, Primitive next) {
        int lock = next.lock();
        return locks.vanishes(lock) || locks.justContext(lock) || free(process, lock, next.mode());
    }

    /** A fair lock keeps a reader behind a waiting writer; an rwlock_t does not if the reader is an interrupt. */
    private boolean heldUpByWriter(int process, int lock) {
        if (!locks.fair(lock) || readerPasses) {
            return false;
        }
        boolean passes =
                locks.type(lock) == LockType.RWLOCK && cpus.inInterrupt(parts.cpuOf[process]) && !interruptReaderWaits;
        if (passes) {
            return false;
        }
        int waiters = parts.words.queue(lock) & ~(1 << process);
        for (; waiters != 0; waiters &= waiters - 1) {
            int other = Integer.numberOfTrailingZeros(waiters);
            if (!parts.frames.next(other).mode().shared()) {
                return true;
            }
        }
        return false;
    }

    /** {@return how lockdep sees the acquisition ({@code read_lock_is_recursive()})} */
    LockMode modeOf(int process, Primitive next) {
        boolean recursive = next.mode() == LockMode.READ
                && locks.type(next.lock()) == LockType.RWLOCK
                && (parts.scenario.readRecursive() || !build.queuedRwlocks() || cpus.inInterrupt(parts.cpuOf[process]));
        return recursive ? LockMode.RECURSIVE : next.mode();
    }

    /** {@return the flag for entering what another is in, through a lock that is none on this build; or 0} */
    int corrupts(int process, int lock, LockMode mode) {
        boolean none = locks.vanishes(lock) || locks.justContext(lock);
        boolean conflict = none && parts.observer.conflict(parts.cpuOf[process], lock, mode);
        return conflict ? Flag.CORRUPTION.bit() : 0;
    }

    /** {@return what is reported of the question, and what happens by it} */
    private int ask(int process, Primitive next, LockMode mode) {
        int cpu = parts.cpuOf[process];
        int lock = next.lock();
        int flags = parts.lockdep.ask(cpu, process, lock, mode);
        if (locks.sleeps(lock)) {
            boolean readersMay = locks.rtSpinlock(lock);
            flags |= parts.checks.mightSleep(cpu, readersMay);
            if (parts.observer.atomic(cpu) || (!readersMay && parts.observer.rcuDepth(cpu) > 0)) {
                flags |= Flag.SLEEP_IN_ATOMIC.bit();
            }
        }
        boolean misplaced = next.form() == LockForm.NESTED_BH && (!cpus.inSoftirq(cpu) || cpus.inHardirq(cpu));
        return misplaced && parts.lockdep.on(cpu) ? flags | Flag.WARN.bit() : flags;
    }

    private static int entry(Primitive next, LockMode mode) {
        return SectionLog.lockEntry(next.lock(), mode, next.form(), false);
    }

    StepResult lock(int process) {
        if (!parts.at(process, Kind.LOCK) || processes.waiting(process) != Waiting.NO) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        Primitive next = parts.frames.next(process);
        if (!parts.runs(process) || !available(process, next)) {
            return StepResult.REFUSED_HERE;
        }
        LockMode mode = modeOf(process, next);
        int flags = ask(process, next, mode) | corrupts(process, next.lock(), mode);
        parts.sections.open(process, entry(next, mode));
        parts.frames.advance(process);
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }

    StepResult contend(int process) {
        Waiting waiting = processes.waiting(process);
        if (!parts.at(process, Kind.LOCK) || (waiting != Waiting.NO && waiting != Waiting.WOKEN)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        Primitive next = parts.frames.next(process);
        if (!parts.runs(process) || available(process, next)) {
            return StepResult.REFUSED_HERE;
        }
        int flags = waiting == Waiting.NO ? ask(process, next, modeOf(process, next)) : 0;
        parts.words.join(next.lock(), process);
        flags |= wait(process, next);
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }

    /** Spins, or leaves the CPU; an interrupt cannot leave it. Returns what the scheduler reports. */
    private int wait(int process, Primitive next) {
        int cpu = parts.cpuOf[process];
        int flags = 0;
        if (locks.sleeps(next.lock())) {
            flags = parts.checks.schedulingWhileAtomic(cpu);
            flags |= locks.rtSpinlock(next.lock()) ? 0 : parts.checks.switchInReader(cpu);
        }
        if (locks.sleeps(next.lock()) && parts.isTask(process)) {
            processes.setWaiting(process, Waiting.BLOCKED);
            contexts.leaveCpu(process);
        } else {
            processes.setWaiting(process, Waiting.SPIN);
            parts.sections.prepare(process, entry(next, modeOf(process, next)));
        }
        return flags;
    }

    StepResult obtain(int process) {
        Waiting waiting = processes.waiting(process);
        if (waiting != Waiting.SPIN && waiting != Waiting.WOKEN) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        Primitive next = parts.frames.next(process);
        if (!parts.runs(process) || !available(process, next)) {
            return StepResult.REFUSED_HERE;
        }
        LockMode mode = modeOf(process, next);
        int flags = corrupts(process, next.lock(), next.mode());
        parts.words.leave(next.lock(), process);
        processes.setWaiting(process, Waiting.NO);
        if (waiting == Waiting.SPIN) {
            parts.sections.enter(process, entry(next, mode));
        } else {
            parts.sections.open(process, entry(next, mode));
        }
        parts.frames.advance(process);
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }
}
