package org.nowait.kernel.machine;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.machine.Primitive.Kind;

/**
 * Trylocks, releases, wake-ups and initialisers. Models {@code rt_mutex_slowunlock()}, {@code mutex_unlock()},
 * {@code up_read()}, {@code __local_trylock()}, spinlock_debug.c and {@code debug_check_no_locks_freed()}.
 */
final class UnlockSteps {

    private final MachineParts parts;
    private final Build build;
    private final MachineLocks locks;
    private final Cpus cpus;
    private final Processes processes;
    private final LockSteps lockSteps;
    private final boolean upTrylockFails;
    private final boolean localTrylockAnywhere;
    private final boolean rtMutexTrylockAnywhere;
    private final boolean wakesNobody;
    private final boolean dropsFirst;

    UnlockSteps(MachineParts parts, LockSteps lockSteps) {
        this.parts = parts;
        this.build = parts.build;
        this.locks = parts.locks;
        this.cpus = parts.cpus;
        this.processes = parts.processes;
        this.lockSteps = lockSteps;
        Set<Fault> faults = parts.faults;
        upTrylockFails = faults.contains(Fault.UP_TRYLOCK_FAILS);
        localTrylockAnywhere = faults.contains(Fault.LOCAL_TRYLOCK_IN_HARDIRQ);
        rtMutexTrylockAnywhere = faults.contains(Fault.RT_MUTEX_TRYLOCK_ANYWHERE);
        wakesNobody = faults.contains(Fault.CONTENDED_UNLOCK_WAKES_NOBODY);
        dropsFirst = faults.contains(Fault.UNLOCK_DROPS_FIRST);
    }

    /** {@return whether a debugged trylock of the type insists on task context} */
    private boolean wantsTask(LockType type) {
        return build.debugRtMutexes()
                && !rtMutexTrylockAnywhere
                && (type == LockType.RT_MUTEX || (build.preemptRt() && type == LockType.MUTEX));
    }

    private boolean tryAvailable(int process, int lock, LockMode mode) {
        if (locks.vanishes(lock)) {
            return !upTrylockFails || !parts.observer.conflict(parts.cpuOf[process], lock, mode);
        }
        return lockSteps.free(process, lock, mode);
    }

    StepResult trylock(int process) {
        if (!parts.at(process, Kind.TRYLOCK)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        int cpu = parts.cpuOf[process];
        Primitive next = parts.frames.next(process);
        int lock = next.lock();
        LockType type = locks.type(lock);
        boolean warned = wantsTask(type) && !cpus.inTask(cpu);
        boolean refused = warned
                || (type == LockType.LOCAL_LOCK && build.preemptRt() && cpus.inHardirq(cpu) && !localTrylockAnywhere);
        boolean got = !refused && tryAvailable(process, lock, next.mode());
        int flags = warned ? Flag.WARN.bit() : 0;
        if (!refused && cpus.lockdepOff(cpu) && build.debugRtMutexes() && locks.rtmutexBased(lock)) {
            flags |= parts.lockdep.usedInNmi(lock, LockMode.WRITE);
        }
        if (got) {
            flags |= got(process, cpu, next);
        } else {
            flags |= failed(process, next, refused);
        }
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }

    private int got(int process, int cpu, Primitive next) {
        LockMode mode = lockSteps.modeOf(process, next);
        int flags = parts.lockdep.tried(cpu, process, next.lock(), mode);
        flags |= lockSteps.corrupts(process, next.lock(), mode);
        parts.sections.open(process, SectionLog.lockEntry(next.lock(), mode, next.form(), true));
        setResult(process, next, true);
        parts.frames.advance(process);
        return flags;
    }

    private int failed(int process, Primitive next, boolean refused) {
        boolean upWarns = !build.smp() && build.debugSpinlock() && locks.spins(next.lock()) && !refused;
        setResult(process, next, false);
        parts.frames.advanceFailed(process);
        return upWarns ? Flag.WARN.bit() : 0;
    }

    private void setResult(int process, Primitive next, boolean got) {
        if (next.register() >= 0) {
            processes.setRegister(process, next.register(), got ? 1 : 0);
        }
    }

    StepResult unlock(int process) {
        if (!parts.at(process, Kind.UNLOCK)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        Primitive next = parts.frames.next(process);
        int index = held(process, next);
        int flags = 0;
        if (index < 0) {
            flags = upForAnother(next.lock()) ? 0 : badUnlock(process, next.lock());
            parts.frames.advance(process);
        } else if (needsSlowPath(process, next)) {
            parts.frames.enterSlowUnlock(process);
        } else {
            parts.sections.close(process, index);
            if (!locks.rtmutexBased(next.lock())) {
                wakeAll(next.lock());
            }
            parts.frames.advance(process);
        }
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }

    /** A semaphore has no owner: {@code up()} gives back what the first holder took. */
    private boolean upForAnother(int lock) {
        if (locks.type(lock) != LockType.SEMAPHORE) {
            return false;
        }
        for (int other = 0; other < parts.cpuOf.length; other++) {
            int index = parts.log.lastLock(other, lock, false);
            if (index >= 0) {
                parts.sections.close(other, index);
                wakeAll(lock);
                return true;
            }
        }
        return false;
    }

    private int held(int process, Primitive next) {
        return dropsFirst
                ? parts.log.firstLock(process, next.lock(), next.mode().shared())
                : parts.log.lastLock(process, next.lock(), next.mode().shared());
    }

    private int badUnlock(int process, int lock) {
        LockType type = locks.type(lock);
        int flags = type == LockType.SEMAPHORE ? 0 : Flag.BAD_UNLOCK.bit();
        boolean reported = type.hasMap() && parts.lockdep.on(parts.cpuOf[process]);
        return reported ? flags | Flag.LOCKDEP_UNLOCK.bit() : flags;
    }

    /** {@return the blocked waiters of the lock, of this CPU's if it is one per CPU, as bits} */
    private int blocked(int process, int lock) {
        int blocked = 0;
        for (int waiters = parts.words.queue(lock); waiters != 0; waiters &= waiters - 1) {
            int other = Integer.numberOfTrailingZeros(waiters);
            boolean same = !locks.type(lock).perCpu() || parts.cpuOf[other] == parts.cpuOf[process];
            blocked |= same && processes.waiting(other) == Waiting.BLOCKED ? 1 << other : 0;
        }
        return blocked;
    }

    /** A reader that leaves other readers behind wakes nobody. */
    private boolean needsSlowPath(int process, Primitive next) {
        int lock = next.lock();
        if (!locks.rtmutexBased(lock) || blocked(process, lock) == 0 || wakesNobody) {
            return false;
        }
        int cpu = parts.cpuOf[process];
        return !locks.type(lock).readers()
                || parts.words.heldExclusively(lock, cpu)
                || parts.words.word(lock, cpu) == 1;
    }

    private void wakeAll(int lock) {
        for (int waiters = parts.words.queue(lock); waiters != 0; waiters &= waiters - 1) {
            wake(Integer.numberOfTrailingZeros(waiters));
        }
    }

    private void wake(int process) {
        if (processes.waiting(process) == Waiting.BLOCKED) {
            processes.setWaiting(process, Waiting.WOKEN);
        }
    }

    StepResult release(int process) {
        if (!parts.at(process, Kind.RELEASE)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        Primitive next = parts.frames.next(process);
        parts.frames.setWakes(process, nextOwners(process, next.lock()));
        parts.sections.close(process, held(process, next));
        parts.frames.advance(process);
        parts.flags.raise(0);
        return StepResult.PERFORMED;
    }

    /** {@return the first waiter; if that is a reader, all readers; as bits} */
    private int nextOwners(int process, int lock) {
        int blocked = blocked(process, lock);
        if (blocked == 0) {
            return 0;
        }
        int first = Integer.numberOfTrailingZeros(blocked);
        if (!parts.frames.next(first).mode().shared()) {
            return 1 << first;
        }
        int readers = 0;
        for (int waiters = blocked; waiters != 0; waiters &= waiters - 1) {
            int other = Integer.numberOfTrailingZeros(waiters);
            readers |= parts.frames.next(other).mode().shared() ? 1 << other : 0;
        }
        return readers;
    }

    StepResult wakeUp(int process) {
        if (!parts.at(process, Kind.WAKE)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        wake(parts.frames.next(process).register());
        parts.frames.advance(process);
        parts.flags.raise(0);
        return StepResult.PERFORMED;
    }

    StepResult initLock(int process) {
        if (!parts.at(process, Kind.INIT)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process)) {
            return StepResult.REFUSED_HERE;
        }
        int lock = parts.frames.next(process).lock();
        boolean freed = parts.lockdep.freedWhileHeld(parts.cpuOf[process], lock);
        parts.frames.advance(process);
        parts.flags.raise(freed ? Flag.LOCKDEP_FREED.bit() : 0);
        return StepResult.PERFORMED;
    }
}
