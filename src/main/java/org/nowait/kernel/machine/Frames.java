package org.nowait.kernel.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.machine.Primitive.Kind;
import org.nowait.kernel.mm.Pointer;

/**
 * The call frames: which primitive each process executes next. A release that finds waiters calls
 * {@code rt_mutex_slowunlock()}, whose frame stands on top of the function's own.
 */
final class Frames {

    /*
     * rt_mutex_slowunlock(), counted from 1: save, lock wait_lock, release, unlock wait_lock, restore; and for each waiter to
     * be woken: save, lock pi_lock, lock the run queue, wake, unlock the run queue, unlock pi_lock, restore.
     */
    private static final int RELEASE = 3;
    private static final int RESTORE = 5;
    private static final int WAKE_UP = 6;
    private static final int WOKEN = 12;
    private static final Primitive LAST_RESTORE = flag(Kind.IRQ_RESTORE, SavedFlags.PI_LOCK);

    private final MachineParts parts;
    private final Processes processes;
    private final SectionLog log;
    private final ProgramCode[] code;
    private final Primitive[][] slowUnlock;
    private final Primitive[][] wakeUp;
    private final boolean withoutPiLock;
    private final boolean withoutWaitLock;
    private final boolean wakesLast;
    private final boolean asksInAtomic;
    private final boolean nolockInNmi;
    private final boolean nolockInHardirq;

    Frames(MachineParts parts, ProgramCode[] code, Set<Fault> faults) {
        this.parts = parts;
        this.processes = parts.processes;
        this.log = parts.log;
        this.code = code;
        this.withoutPiLock = faults.contains(Fault.WAKE_WITHOUT_PI_LOCK);
        this.withoutWaitLock = faults.contains(Fault.RELEASE_WITHOUT_WAIT_LOCK);
        this.asksInAtomic = faults.contains(Fault.BAIL_OUT_ASKS_IN_ATOMIC);
        this.nolockInNmi = faults.contains(Fault.NOLOCK_IGNORES_NMI_ON_UP);
        this.nolockInHardirq = faults.contains(Fault.NOLOCK_IGNORES_HARDIRQ_ON_RT);
        this.wakesLast = faults.contains(Fault.WAKES_LAST_WAITER);
        MachineLocks locks = parts.locks;
        slowUnlock = new Primitive[locks.table.size() * 2][];
        for (int lock = 0; lock < locks.table.size(); lock++) {
            if (locks.rtmutexBased(lock)) {
                slowUnlock[2 * lock] = slowUnlock(lock, locks.waitLock(lock), LockMode.WRITE);
                slowUnlock[2 * lock + 1] = slowUnlock(lock, locks.waitLock(lock), LockMode.READ);
            }
        }
        wakeUp = new Primitive[locks.wakes() ? code.length : 0][];
        for (int process = 0; process < wakeUp.length; process++) {
            wakeUp[process] = wakeUp(process, locks.piLock(process), locks.rqLock(parts.cpuOf[process]));
        }
    }

    private static Primitive flag(Kind kind, int variable) {
        return Primitive.of(kind, "rt_mutex_slowunlock").withVariable(variable);
    }

    private static Primitive raw(Kind kind, int lock) {
        return Primitive.of(kind, "rt_mutex_slowunlock").onLock(lock, LockMode.WRITE, LockForm.PLAIN);
    }

    private static Primitive[] slowUnlock(int lock, int waitLock, LockMode mode) {
        return new Primitive[] {
            flag(Kind.IRQ_SAVE, SavedFlags.WAIT_LOCK),
            raw(Kind.LOCK, waitLock),
            Primitive.of(Kind.RELEASE, "rt_mutex_slowunlock").onLock(lock, mode, LockForm.PLAIN),
            raw(Kind.UNLOCK, waitLock),
            flag(Kind.IRQ_RESTORE, SavedFlags.WAIT_LOCK)
        };
    }

    private static Primitive[] wakeUp(int process, int piLock, int rqLock) {
        return new Primitive[] {
            flag(Kind.IRQ_SAVE, SavedFlags.PI_LOCK),
            raw(Kind.LOCK, piLock),
            raw(Kind.LOCK, rqLock),
            Primitive.of(Kind.WAKE, "rt_mutex_slowunlock").withResult(process),
            raw(Kind.UNLOCK, rqLock),
            raw(Kind.UNLOCK, piLock)
        };
    }

    /** {@return whether no call is in progress} */
    boolean idle(int process) {
        return processes.call(process) == ProgramCode.END;
    }

    /** {@return what the process executes next; only if a call is in progress} */
    Primitive next(int process) {
        int slow = processes.slow(process);
        if (slow == 0) {
            return code[process].at(processes.call(process), processes.counter(process));
        }
        if (slow < WAKE_UP) {
            Primitive unlock = code[process].at(processes.call(process), processes.counter(process));
            return slowUnlock[2 * unlock.lock() + (unlock.mode().shared() ? 1 : 0)][slow - 1];
        }
        return slow == WOKEN ? LAST_RESTORE : wakeUp[waiter(process)][slow - WAKE_UP];
    }

    private int waiter(int process) {
        int wakes = processes.wakes(process);
        return wakesLast ? 31 - Integer.numberOfLeadingZeros(wakes) : Integer.numberOfTrailingZeros(wakes);
    }

    /** Starts the process's program. */
    void start(int process) {
        enter(process, code[process].first(processes.registers(process)));
    }

    /** Starts a call of the general client. */
    void call(int process, int operation) {
        enter(process, code[process].call(operation));
    }

    private void enter(int process, int call) {
        processes.setFrame(process, call, 0);
        if (call != ProgramCode.END) {
            settle(process, call, 0);
        }
    }

    /** The UNLOCK found waiters: its function calls the slow path and stays where it is. */
    void enterSlowUnlock(int process) {
        processes.setSlow(process, withoutWaitLock ? RELEASE : 1);
    }

    /** The lock is let go: who shall be woken is decided. */
    void setWakes(int process, int waiters) {
        processes.setWakes(process, waiters);
    }

    /** The next primitive is done: control goes on. */
    void advance(int process) {
        int slow = processes.slow(process);
        if (slow == 0) {
            settle(process, processes.call(process), processes.counter(process) + 1);
        } else {
            advanceSlow(process, slow);
        }
    }

    /** The trylock failed, or a list was empty: control goes to the primitive's target. */
    void advanceFailed(int process) {
        settle(process, processes.call(process), next(process).target());
    }

    private void advanceSlow(int process, int slow) {
        int following = withoutWaitLock && slow == RELEASE ? WAKE_UP : slow + 1;
        if (withoutPiLock && slow == WAKE_UP) {
            following += 2;
        }
        if (withoutPiLock && slow == WAKE_UP + 3) {
            following = WOKEN;
        }
        if (following == RESTORE) {
            int place = code[process].placeInUnlock(processes.call(process), processes.counter(process));
            processes.setFrame(process, place >> 8, place & 0xff);
        }
        if (following == WOKEN) {
            processes.setWakes(process, processes.wakes(process) & ~(1 << waiter(process)));
        }
        if (slow == WOKEN) {
            following = WAKE_UP;
        }
        if (following == WAKE_UP && processes.wakes(process) == 0) {
            processes.setSlow(process, 0);
            settle(process, processes.call(process), processes.counter(process) + 1);
        } else {
            processes.setSlow(process, following);
        }
    }

    /** Control flow costs no step: go on to the next primitive. */
    private void settle(int process, int fromCall, int fromCounter) {
        int call = fromCall;
        int counter = fromCounter;
        while (call != ProgramCode.END) {
            Primitive at = code[process].at(call, counter);
            if (at.kind() == Kind.RETURN) {
                call = code[process].next(call, processes.registers(process));
                counter = 0;
            } else if (at.kind().isControl()) {
                counter = holds(process, at) ? at.target() : counter + 1;
            } else {
                int place = code[process].place(call, counter);
                call = place >> 8;
                counter = place & 0xff;
                break;
            }
        }
        if (!code[process].usesArgument(call, counter)) {
            processes.setArgument(process, Pointer.NULL);
        }
        processes.setFrame(process, call, counter);
    }

    private boolean holds(int process, Primitive at) {
        int cpu = parts.cpuOf[process];
        return switch (at.kind()) {
            case IF_BH_DEPTH -> at.variable() < 0 || log.bhDepth(process) == at.variable();
            case IF_GOT -> processes.register(process, at.wanted().register()) != Pointer.NULL;
            case IF_NULL -> processes.argument(process) == Pointer.NULL;
            case IF_PREEMPTIBLE -> preemptible(cpu);
            case IF_MAY_TRYLOCK -> mayTrylock(cpu);
            case LOAD_ARGUMENT -> {
                processes.setArgument(
                        process, processes.register(process, at.wanted().register()));
                yield false;
            }
            default -> throw new IllegalStateException("no control flow: kind=" + at.kind());
        };
    }

    private boolean preemptible(int cpu) {
        return asksInAtomic ? !parts.cpus.inAtomic(cpu) : parts.build.preemptCount() && parts.cpus.preemptible(cpu);
    }

    /** Models {@code can_spin_trylock()}. */
    private boolean mayTrylock(int cpu) {
        boolean interrupt = parts.cpus.inNmi(cpu) || parts.cpus.inHardirq(cpu);
        boolean rtRefuses = parts.build.preemptRt() && interrupt && !nolockInHardirq;
        return !rtRefuses && !(parts.design.minds() && !nolockInNmi && !parts.build.smp() && parts.cpus.inNmi(cpu));
    }

    /** {@return the call of the program that the process is in} */
    Optional<Operation.Call> statement(int process) {
        return code[process].statement(processes.call(process));
    }

    /** {@return the kernel functions the process is in, outermost first} */
    List<String> functions(int process) {
        if (idle(process)) {
            return List.of();
        }
        String function = code[process]
                .at(processes.call(process), processes.counter(process))
                .function();
        return processes.slow(process) == 0 ? List.of(function) : List.of(function, "rt_mutex_slowunlock");
    }
}
