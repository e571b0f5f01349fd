package org.nowait.litmus;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.nowait.kernel.context.Flag;

/**
 * What an execution leaves behind.
 *
 * @param registers the values by "process:register"; of an engine those of all processes, of a verdict those that a file
 *     can name
 * @param flags what was reported and what happened
 * @param pages the registers that hold pages, by the same names; of an engine none, since it does not know
 */
public record EndState(TreeMap<String, Integer> registers, Set<Flag> flags, Set<String> pages)
        implements Comparable<EndState> {

    /** Copies the collections and sorts them. */
    public EndState {
        registers = new TreeMap<>(registers);
        EnumSet<Flag> sorted = EnumSet.noneOf(Flag.class);
        sorted.addAll(flags);
        flags = Collections.unmodifiableSet(sorted);
        pages = Set.copyOf(pages);
    }

    /**
     * Returns an end state as an engine finds it.
     *
     * @param registers the values of all registers; of one that holds a page 1, or 0 if it is NULL
     * @param flags what was reported and what happened
     */
    public EndState(TreeMap<String, Integer> registers, Set<Flag> flags) {
        this(registers, flags, Set.of());
    }

    @Override
    public TreeMap<String, Integer> registers() {
        return new TreeMap<>(registers);
    }

    /** {@return whether some process never got to its end} */
    public boolean deadlocked() {
        return flags.contains(Flag.DEADLOCK);
    }

    /** {@return the key of a register} */
    static String key(int process, String register) {
        return process + ":" + register;
    }

    /**
     * Returns a value as files write it.
     *
     * @param register the register, by "process:register"
     * @param value its value
     * @return a number, {@code page} or {@code NULL}
     */
    String text(String register, int value) {
        return pages.contains(register) ? value == 0 ? "NULL" : "page" : Integer.toString(value);
    }

    /** {@return the state as herd writes one: {@code 0:r0=1; WARN;}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        registers.forEach((register, value) ->
                text.append(register).append('=').append(text(register, value)).append("; "));
        flags.forEach(flag -> text.append(flag).append("; "));
        return text.isEmpty() ? "-" : text.toString().stripTrailing();
    }

    @Override
    public int compareTo(EndState other) {
        return toString().compareTo(other.toString());
    }

    /** {@return the flags of several end states, in the order of their declaration} */
    static List<Flag> flagsOf(Set<EndState> states) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        states.forEach(state -> flags.addAll(state.flags()));
        return List.copyOf(flags);
    }
}
