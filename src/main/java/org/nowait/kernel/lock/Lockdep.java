package org.nowait.kernel.lock;

import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.context.Memory;

/**
 * Lockdep as the rest of the machine calls it: at every acquisition and release, and when interrupts or softirqs come on.
 * Models {@code __lock_acquire()}, {@code lock_release()}, {@code mark_held_locks()} and {@code verify_lock_unused()}.
 */
public final class Lockdep {

    private final LockTable locks;
    private final Cpus cpus;
    private final HeldLocks held;
    private final WaitContext waitContext;
    private final Optional<History> history;
    private final boolean proves;
    private final boolean ownContextOnly;
    private final boolean recursiveReported;
    private final boolean freedByClass;

    /**
     * Reserves lockdep's state.
     *
     * @param memory the machine's memory
     * @param build the kernel build
     * @param locks every lock
     * @param cpus the CPUs
     * @param capacity for each process, how many locks and maps it can hold
     * @param tracks whether the class graph and usage bits are kept
     * @param faults what is wrong in this machine
     */
    public Lockdep(
            Memory memory, Build build, LockTable locks, Cpus cpus, int[] capacity, boolean tracks, Set<Fault> faults) {
        this.locks = locks;
        this.cpus = cpus;
        this.proves = build.proveLocking();
        this.held = new HeldLocks(memory, cpus, proves ? capacity : new int[capacity.length], faults);
        this.waitContext = new WaitContext(build, locks, cpus, held, faults);
        this.history =
                tracks && proves ? Optional.of(new History(memory, locks, cpus, held, faults)) : Optional.empty();
        this.ownContextOnly = faults.contains(Fault.RECURSION_IN_OWN_CONTEXT_ONLY);
        this.recursiveReported = faults.contains(Fault.RECURSIVE_READ_REPORTED);
        this.freedByClass = faults.contains(Fault.FREED_BY_CLASS);
    }

    /** {@return whether lockdep watches what runs on the CPU now} */
    public boolean on(int cpu) {
        return proves && !cpus.lockdepOff(cpu);
    }

    /** {@return the held locks} */
    public HeldLocks held() {
        return held;
    }

    /** {@return the wait-context check} */
    public WaitContext waitContext() {
        return waitContext;
    }

    /** {@return the class graph and usage bits, if they are kept} */
    public Optional<History> history() {
        return history;
    }

    /**
     * Checks a lock that is asked for ({@code lock_acquire()}), before it is had.
     *
     * @return the flags raised, as bits
     */
    public int ask(int cpu, int process, int lock, LockMode mode) {
        if (!proves || !locks.type(lock).hasMap()) {
            return 0;
        }
        if (cpus.lockdepOff(cpu)) {
            return usedInNmi(lock, mode);
        }
        int flags = locks.checked(lock) && waitContext.violated(cpu, lock, false) ? Flag.INVALID_WAIT.bit() : 0;
        flags |= recursion(cpu, lock, mode) ? Flag.LOCKDEP_RECURSION.bit() : 0;
        return history.isPresent() ? flags | history.get().acquire(cpu, process, lock, mode, false) : flags;
    }

    /**
     * Learns from a trylock that succeeded.
     *
     * @return the flags raised, as bits
     */
    public int tried(int cpu, int process, int lock, LockMode mode) {
        if (!on(cpu) || !locks.type(lock).hasMap()) {
            return 0;
        }
        int flags = waitContext.violated(cpu, lock, true) ? Flag.INVALID_WAIT.bit() : 0;
        return history.isPresent() ? flags | history.get().acquire(cpu, process, lock, mode, true) : flags;
    }

    /**
     * Checks a lock that is taken in an NMI against its use elsewhere ({@code verify_lock_unused()}).
     *
     * @return the flags raised, as bits
     */
    public int usedInNmi(int lock, LockMode mode) {
        return history.isPresent() && history.get().usedOutsideNmi(lock, mode) ? Flag.LOCKDEP_IRQ.bit() : 0;
    }

    /** Pushes the acquisition of a lock or map on the task's stack. */
    public void acquired(int cpu, int process, int lock, LockMode mode, boolean trylock) {
        if (on(cpu) && (locks.type(lock).hasMap() || locks.type(lock) == LockType.LOCKDEP_MAP)) {
            held.push(cpu, process, lock, mode, trylock);
        }
    }

    /** Removes a lock or map from the task's stack ({@code lock_release()}). */
    public void released(int process, int lock, boolean shared) {
        if (proves) {
            held.remove(process, lock, shared);
        }
    }

    /** Removes what an interrupt leaves behind when it ends. */
    public void forget(int process) {
        if (proves) {
            held.clear(process);
        }
    }

    /**
     * Marks held locks when interrupts come on.
     *
     * @return the flags raised, as bits
     */
    public int hardirqsOn(int cpu) {
        return on(cpu) && history.isPresent() ? history.get().irqsOn(cpu, true) : 0;
    }

    /**
     * Marks held locks when bottom halves come on while interrupts are.
     *
     * @return the flags raised, as bits
     */
    public int softirqsOn(int cpu) {
        return on(cpu) && history.isPresent() ? history.get().irqsOn(cpu, false) : 0;
    }

    /** {@return whether the CPU's current task holds the very lock ({@code debug_check_no_locks_freed()})} */
    public boolean freedWhileHeld(int cpu, int lock) {
        if (!on(cpu) || !locks.type(lock).hasMap()) {
            return false;
        }
        for (int level = cpus.depth(cpu) - 1; level >= 0; level--) {
            int process = cpus.onStack(cpu, level);
            for (int i = held.depth(process) - 1; i >= 0; i--) {
                int other = HeldLocks.lock(held.entry(process, i));
                if (other == lock || (freedByClass && locks.classOf(other) == locks.classOf(lock))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Looks for the class on the task's stack ({@code check_deadlock()}); a recursive reader may join readers. */
    private boolean recursion(int cpu, int lock, LockMode mode) {
        int top = cpus.depth(cpu) - 1;
        for (int level = top; level >= (ownContextOnly ? top : 0); level--) {
            int process = cpus.onStack(cpu, level);
            for (int i = held.depth(process) - 1; i >= 0; i--) {
                int entry = held.entry(process, i);
                boolean sharing =
                        mode == LockMode.RECURSIVE && HeldLocks.mode(entry).shared() && !recursiveReported;
                if (locks.classOf(HeldLocks.lock(entry)) == locks.classOf(lock) && !sharing) {
                    return true;
                }
            }
        }
        return false;
    }
}
