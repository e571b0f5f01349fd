package org.nowait.kernel.machine;

import java.util.Optional;
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
 * @param target where control goes: after a failed trylock, if a list is empty, or if the condition holds
 * @param function the kernel function it belongs to
 * @param request what the allocator works on; nothing outside of it
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
        String function,
        Optional<Request> request) {

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
        /** Holds the zone against a watermark; goes to the target if nothing may be taken. */
        WATERMARK,
        /** Takes a page from the CPU's list; goes to the target if that is empty. */
        PCP_POP,
        /** Fills the CPU's list from the zone. */
        REFILL,
        /** Takes a block from the zone, if there is one. */
        BUDDY_TAKE,
        /** Gives a block back to the zone. */
        BUDDY_GIVE,
        /** Puts a page on the CPU's list; goes to the target unless that is full now. */
        PCP_PUSH,
        /** Gives pages of the CPU's list back to the zone. */
        DRAIN,
        /** Puts a block aside until somebody holds the zone's lock. */
        DEFER,
        /** Takes an object from the CPU's sheaf, if there is one. */
        SHEAF_POP,
        /** Puts an object into the CPU's sheaf; goes to the target if that is full. */
        SHEAF_PUSH,
        /** Gives an object back to its slab. */
        SLAB_GIVE,
        /** Puts an object aside until interrupts are on. */
        DEFER_OBJECT,
        /** Asks whether kswapd is to be woken; goes to the target if not. */
        TEST_KSWAPD,
        /** Wakes kswapd. */
        WAKE_KSWAPD,
        /** Clears a boosted watermark; goes to the target if it is not boosted. */
        TEST_BOOST,
        /** Reclaims directly, which sleeps; goes to the target without progress. */
        RECLAIM,
        /** Warns. */
        WARN,
        /** Control: goes to the target if the request's register holds something. */
        IF_GOT,
        /** Control: the function's argument is what the request's register holds. */
        LOAD_ARGUMENT,
        /** Control: goes to the target if the function's argument is NULL. */
        IF_NULL,
        /** Control: goes to the target if {@code preemptible()}. */
        IF_PREEMPTIBLE,
        /** Control: goes to the target if {@code can_spin_trylock()}. */
        IF_MAY_TRYLOCK,
        /** Control: goes to the target if the process is in {@code variable} bottom-half sections; always, if negative. */
        IF_BH_DEPTH,
        /** Control: the function returns. */
        RETURN;

        /** {@return whether it is control flow, which costs no step} */
        boolean isControl() {
            return switch (this) {
                case IF_GOT, LOAD_ARGUMENT, IF_NULL, IF_PREEMPTIBLE, IF_MAY_TRYLOCK, IF_BH_DEPTH, RETURN -> true;
                default -> false;
            };
        }

        /** {@return whether control may go to the target} */
        boolean branches() {
            return switch (this) {
                case TRYLOCK, WATERMARK, PCP_POP, PCP_PUSH, SHEAF_PUSH, TEST_KSWAPD, TEST_BOOST, RECLAIM -> true;
                default -> isControl() && this != RETURN && this != LOAD_ARGUMENT;
            };
        }
    }

    static Primitive of(Kind kind, String function) {
        return new Primitive(
                kind, 0, LockMode.NONE, LockForm.PLAIN, SectionKind.LOCK, 0, -1, 0, function, Optional.empty());
    }

    Primitive onLock(int number, LockMode how, LockForm which) {
        return new Primitive(kind, number, how, which, section, variable, register, target, function, request);
    }

    Primitive onSection(SectionKind which, int map) {
        return new Primitive(kind, map, mode, form, which, variable, register, target, function, request);
    }

    Primitive withVariable(int bit) {
        return new Primitive(kind, lock, mode, form, section, bit, register, target, function, request);
    }

    Primitive withResult(int number) {
        return new Primitive(kind, lock, mode, form, section, variable, number, target, function, request);
    }

    Primitive goingTo(int instruction) {
        return new Primitive(kind, lock, mode, form, section, variable, register, instruction, function, request);
    }

    Primitive working(Request on) {
        return new Primitive(kind, lock, mode, form, section, variable, register, target, function, Optional.of(on));
    }

    /** {@return what the allocator works on} */
    Request wanted() {
        return request.orElseThrow();
    }
}
