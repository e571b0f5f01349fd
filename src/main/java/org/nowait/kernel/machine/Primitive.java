package org.nowait.kernel.machine;

import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;

/**
 * One instruction of a compiled kernel function: a primitive that is one step of the machine, or control flow, which is none.
 *
 * @param kind what it does
 * @param lock the lock or map it works on; 0 if none
 * @param mode how a lock is taken or released
 * @param form the form of the lock function, kept with the section
 * @param section the section opened or closed; IRQ for a flag primitive that leaves a note
 * @param variable the bit of the flags variable; 0 if none
 * @param register the register of a trylock's result; -1 if dropped
 * @param target where control goes: after a failed trylock, or if the condition holds
 * @param function the kernel function it belongs to
 */
record Primitive(
        Kind kind,
        int lock,
        LockMode mode,
        LockForm form,
        SectionKind section,
        int variable,
        int register,
        int target,
        String function) {

    /** What an instruction does. */
    enum Kind {
        IRQ_OFF,
        IRQ_ON,
        IRQ_SAVE,
        IRQ_RESTORE,
        OPEN,
        CLOSE,
        LOCK,
        TRYLOCK,
        UNLOCK,
        RELEASE,
        WAKE,
        MIGHT_SLEEP,
        SCHEDULE,
        INIT,
        /** Control: goes to the target if the process is in {@code variable} bottom-half sections; always, if negative. */
        IF_BH_DEPTH,
        /** Control: the function returns. */
        RETURN
    }

    static Primitive of(Kind kind, String function) {
        return new Primitive(kind, 0, LockMode.NONE, LockForm.PLAIN, SectionKind.LOCK, 0, -1, 0, function);
    }

    Primitive onLock(int number, LockMode how, LockForm which) {
        return new Primitive(kind, number, how, which, section, variable, register, target, function);
    }

    Primitive onSection(SectionKind which, int map) {
        return new Primitive(kind, map, mode, form, which, variable, register, target, function);
    }

    Primitive withVariable(int bit) {
        return new Primitive(kind, lock, mode, form, section, bit, register, target, function);
    }

    Primitive withResult(int number) {
        return new Primitive(kind, lock, mode, form, section, variable, number, target, function);
    }

    Primitive goingTo(int instruction) {
        return new Primitive(kind, lock, mode, form, section, variable, register, instruction, function);
    }
}
