package org.nowait.litmus;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.SourceText;
import org.nowait.litmus.syntax.VariableType;

/** The variables of one process, and which of them have a value for certain at the point that is compiled. */
final class Variables {

    private static final String NUMBER = "register (declared as int)";
    private static final String FLAGS = "flags variable (declared as unsigned long)";

    private final SourceText source;
    private final Map<String, VariableType> types = new LinkedHashMap<>();
    private final Set<String> inverted = new HashSet<>();
    private final Set<String> assigned = new LinkedHashSet<>();
    private final Set<String> pages = new LinkedHashSet<>();
    private final Set<String> flags = new HashSet<>();
    private Set<String> known = new HashSet<>();

    Variables(SourceText source, ProcessSyntax process) {
        this.source = source;
        for (ProcessSyntax.Variable variable : process.variables()) {
            if (types.putIfAbsent(variable.name(), variable.type()) != null
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

    /** {@return the registers among them that hold what an allocation returned} */
    Set<String> pages() {
        return pages;
    }

    /** {@return the registers whose function says 0 where the machine says 1} */
    Set<String> inverted() {
        return inverted;
    }

    /* A register is written by functions that agree on what 1 means, or its value would depend on the path. */
    void assign(Position at, String register, boolean inverts) {
        check(at, register, VariableType::number, NUMBER);
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

    /* The allocator goes on until the register holds something, so no second call may find it filled. */
    void assignPage(Position at, String register, PageType type) {
        check(at, register, type::fits, "register (declared as " + type.cTypes() + ")");
        if (flags.contains(register)) {
            throw source.error(at, "this variable keeps flags, so it holds no address: " + register);
        }
        if (!pages.add(register)) {
            throw source.error(at, "a register gets a page by one call only: " + register);
        }
        assigned.add(register);
        known.add(register);
    }

    void read(Position at, String register) {
        if (!types.containsKey(register) || (isLong(register) && !pages.contains(register))) {
            throw source.unknown(at, NUMBER, register, names(type -> type != VariableType.UNSIGNED_LONG));
        }
        if (!known.contains(register)) {
            throw source.error(at, "this register may be read before it is set: " + register);
        }
    }

    void readNumber(Position at, String register) {
        check(at, register, VariableType::number, NUMBER);
        read(at, register);
    }

    void free(Position at, String register, PageType type) {
        check(at, register, type::fits, "register (declared as " + type.cTypes() + ")");
        if (!pages.contains(register)) {
            throw source.error(at, "no call before this one gets a page into the register: " + register);
        }
        if (!known.contains(register)) {
            throw source.error(at, "this register may be freed before it is set: " + register);
        }
    }

    void save(Position at, String variable) {
        check(at, variable, VariableType.UNSIGNED_LONG::equals, FLAGS);
        if (pages.contains(variable)) {
            throw source.error(at, "this variable holds an address, so it keeps no flags: " + variable);
        }
        flags.add(variable);
        known.add(variable);
    }

    void restore(Position at, String variable) {
        check(at, variable, VariableType.UNSIGNED_LONG::equals, FLAGS);
        if (!known.contains(variable) || !flags.contains(variable)) {
            throw source.error(at, "this flags variable may be restored before it is saved: " + variable);
        }
    }

    private boolean isLong(String name) {
        return Objects.requireNonNull(types.get(name)) == VariableType.UNSIGNED_LONG;
    }

    private void check(Position at, String name, Predicate<VariableType> wanted, String what) {
        List<String> right = names(wanted);
        if (right.contains(name)) {
            return;
        }
        VariableType type = types.get(name);
        if (type != null) {
            throw source.error(at, "no " + what + ": " + name + " is declared as " + type.cType());
        }
        throw source.unknown(at, what, name, right);
    }

    private List<String> names(Predicate<VariableType> wanted) {
        return types.keySet().stream()
                .filter(name -> wanted.test(Objects.requireNonNull(types.get(name))))
                .toList();
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
