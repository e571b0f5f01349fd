package org.nowait.litmus.syntax;

import java.util.function.Function;

/** What is true or false of an end state on a build. */
public sealed interface Proposition {

    /** {@return where the proposition starts} */
    Position at();

    /**
     * A register of a process has a value: {@code 0:r0=1}, {@code 0:r0=page}.
     *
     * @param process the number of the process
     * @param name the register
     * @param value 0 or 1; of a pointer 0 is NULL and 1 anything else
     * @param pointer whether the file writes NULL and page
     * @param at where it stands
     */
    record Register(int process, String name, int value, boolean pointer, Position at) implements Proposition {}

    /**
     * Something was reported or happened: {@code INVALID_WAIT}.
     *
     * @param name the flag
     * @param at where it stands
     */
    record Flagged(String name, Position at) implements Proposition {}

    /**
     * A property of the build: {@code config:PREEMPT_RT=y}, {@code kernel=7.3}.
     *
     * @param name the option, or {@code kernel}
     * @param value {@code y}, {@code n} or a kernel version
     * @param at where it stands
     */
    record Option(String name, String value, Position at) implements Proposition {}

    /**
     * The operand is false.
     *
     * @param operand what must be false
     * @param at where the {@code ~} stands
     */
    record Not(Proposition operand, Position at) implements Proposition {}

    /**
     * Both operands are true.
     *
     * @param left the first
     * @param right the second
     */
    record And(Proposition left, Proposition right) implements Proposition {
        @Override
        public Position at() {
            return left.at();
        }
    }

    /**
     * At least one operand is true.
     *
     * @param left the first
     * @param right the second
     */
    record Or(Proposition left, Proposition right) implements Proposition {
        @Override
        public Position at() {
            return left.at();
        }
    }

    /**
     * Tells whether the proposition is true, given the truth of its atoms.
     *
     * @param register the truth of a register atom
     * @param flagged the truth of a flag atom
     * @param option the truth of an option atom
     * @return the truth of the whole
     */
    default boolean holds(
            Function<Register, Boolean> register,
            Function<Flagged, Boolean> flagged,
            Function<Option, Boolean> option) {
        if (this instanceof Register atom) {
            return register.apply(atom);
        } else if (this instanceof Flagged atom) {
            return flagged.apply(atom);
        } else if (this instanceof Option atom) {
            return option.apply(atom);
        } else if (this instanceof Not not) {
            return !not.operand().holds(register, flagged, option);
        } else if (this instanceof And and) {
            return and.left().holds(register, flagged, option) && and.right().holds(register, flagged, option);
        }
        Or or = (Or) this;
        return or.left().holds(register, flagged, option) || or.right().holds(register, flagged, option);
    }
}
