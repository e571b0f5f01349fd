package org.nowait.kernel.machine;

import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Memory;

/** The processes' own state: phase, how they wait, saved flags, registers, call frames, and a task's counts off its CPU. */
final class Processes {

    /*
     * state(1)    phase (bits 0-1), waiting (bits 2-3)
     * saved(2)    flags variables, see SavedFlags
     * call(1)     the call in progress, 0 if none           | the frame of
     * counter(1)  its program counter                        | the kernel function
     * slow(1)     program counter of rt_mutex_slowunlock()   | the frame it calls,
     * wakes(1)    its local: the waiters still to be woken   | 0 if none
     * argument(1) what the function in progress frees, NULL if nothing
     * regs(n)     registers: results of trylocks, pointers
     * counts(7)   a task's preempt_count and depths while it is off its CPU
     */
    private static final int STATE = 0;
    private static final int SAVED = 1;
    private static final int CALL = 3;
    private static final int COUNTER = 4;
    private static final int SLOW = 5;
    private static final int WAKES = 6;
    private static final int ARGUMENT = 7;
    private static final int REGS = 8;
    private static final Phase[] PHASES = Phase.values();
    private static final Waiting[] WAITINGS = Waiting.values();

    private final Memory memory;
    private final int[] base;
    private final int registers;

    Processes(Memory memory, boolean[] isTask, int registers) {
        this.memory = memory;
        this.registers = registers;
        this.base = new int[isTask.length];
        for (int process = 0; process < base.length; process++) {
            base[process] = memory.reserve(REGS + registers + (isTask[process] ? Cpus.TASK_BYTES : 0));
            memory.setShort(base[process] + SAVED, 0xffff);
        }
    }

    int count() {
        return base.length;
    }

    Phase phase(int process) {
        return PHASES[memory.get(base[process] + STATE) & 3];
    }

    @SuppressWarnings("EnumOrdinal") // the packed form lives no longer than the process
    void setPhase(int process, Phase phase) {
        memory.set(base[process] + STATE, (memory.get(base[process] + STATE) & ~3) | phase.ordinal());
    }

    Waiting waiting(int process) {
        return WAITINGS[memory.get(base[process] + STATE) >> 2];
    }

    @SuppressWarnings("EnumOrdinal") // the packed form lives no longer than the process
    void setWaiting(int process, Waiting waiting) {
        memory.set(base[process] + STATE, (memory.get(base[process] + STATE) & 3) | waiting.ordinal() << 2);
    }

    boolean saved(int process, int variable) {
        return (memory.getShort(base[process] + SAVED) >> variable & 1) != 0;
    }

    void setSaved(int process, int variable, boolean on) {
        int bits = memory.getShort(base[process] + SAVED);
        memory.setShort(base[process] + SAVED, on ? bits | 1 << variable : bits & ~(1 << variable));
    }

    /** {@return which registers hold something, as bits} */
    int registers(int process) {
        int bits = 0;
        for (int register = 0; register < registers; register++) {
            bits |= register(process, register) == 0 ? 0 : 1 << register;
        }
        return bits;
    }

    int register(int process, int register) {
        return memory.get(base[process] + REGS + register);
    }

    void setRegister(int process, int register, int value) {
        memory.set(base[process] + REGS + register, value);
    }

    /** {@return the pointer that the function in progress frees} */
    int argument(int process) {
        return memory.get(base[process] + ARGUMENT);
    }

    void setArgument(int process, int pointer) {
        memory.set(base[process] + ARGUMENT, pointer);
    }

    int call(int process) {
        return memory.get(base[process] + CALL);
    }

    int counter(int process) {
        return memory.get(base[process] + COUNTER);
    }

    void setFrame(int process, int call, int counter) {
        memory.set(base[process] + CALL, call);
        memory.set(base[process] + COUNTER, counter);
    }

    int slow(int process) {
        return memory.get(base[process] + SLOW);
    }

    void setSlow(int process, int counter) {
        memory.set(base[process] + SLOW, counter);
    }

    int wakes(int process) {
        return memory.get(base[process] + WAKES);
    }

    void setWakes(int process, int waiters) {
        memory.set(base[process] + WAKES, waiters);
    }

    /** {@return the address of the task's counts} */
    int counts(int process) {
        return base[process] + REGS + registers;
    }
}
