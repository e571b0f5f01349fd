package org.nowait.litmus;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.SourceText;

/** The variables of one process, and which of them have a value for certain at the point that is compiled. */
final class Variables {

    private final SourceText source;
    private final Set<String> registers = new LinkedHashSet<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final Set<String> inverted = new HashSet<>();
    private final Set<String> assigned = new LinkedHashSet<>();
    private Set<String> known = new HashSet<>();

    Variables(SourceText source, ProcessSyntax process) {
        this.source = source;
        for (ProcessSyntax.Variable variable : process.variables()) {
            if (!(variable.flags() ? flags : registers).add(variable.name())
                    || (flags.contains(variable.name()) && registers.contains(variable.name()))
                    || process.parameters().stream()
                            .anyMatch(parameter -> parameter.name().equals(variable.name()))) {
                throw source.error(variable.at(), "a variable is declared once: " + variable.name());
            }
        }
    }

    /** {@return the registers that get a value somewhere in the process} */
    Set<String> assigned() {
        return assigned;
    }

    /** {@return the registers whose function says 0 where the machine says 1} */
    Set<String> inverted() {
        return inverted;
    }

    /* A register is written by functions that agree on what 1 means, or its value would depend on the path. */
    void assign(Position at, String register, boolean inverts) {
        check(at, register, registers, "register (declared as int)");
        if (assigned.contains(register) && inverts != inverted.contains(register)) {
            throw source.error(
                    at,
                    "down_trylock() returns 0 when it got the lock, so it needs a register of its own: " + register);
        }
        assigned.add(register);
        known.add(register);
        if (inverts) {
            inverted.add(register);
        }
    }

    void read(Position at, String register) {
        check(at, register, registers, "register (declared as int)");
        if (!known.contains(register)) {
            throw source.error(at, "this register may be read before it is set: " + register);
        }
    }

    void save(Position at, String variable) {
        check(at, variable, flags, "flags variable (declared as unsigned long)");
        known.add(variable);
    }

    void restore(Position at, String variable) {
        check(at, variable, flags, "flags variable (declared as unsigned long)");
        if (!known.contains(variable)) {
            throw source.error(at, "this flags variable may be restored before it is saved: " + variable);
        }
    }

    private void check(Position at, String name, Set<String> wanted, String what) {
        if (!wanted.contains(name)) {
            throw source.unknown(at, what, name, List.copyOf(wanted));
        }
    }

    /** {@return a copy of what has a value now} */
    Set<String> mark() {
        return new HashSet<>(known);
    }

    /** Goes back to a marked point. */
    void backTo(Set<String> mark) {
        known = new HashSet<>(mark);
    }

    /** Keeps only what also has a value at the marked end of another branch. */
    void meet(Set<String> mark) {
        known.retainAll(mark);
    }
}
