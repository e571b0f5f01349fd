package org.nowait.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.nowait.tla.TlaValue;

/**
 * An action of a specification together with the values of its parameters, as in {@code Lock("P0")}.
 *
 * <p>Two labels are equal when their names and arguments are; the location only says where to look.
 *
 * @param name the operator's name in the specification, not blank
 * @param arguments the values of the operator's parameters in their order, none for an action without parameters
 * @param location module file and line, such as {@code Machine.tla:88}; empty when it is not known
 */
public record ActionLabel(String name, List<TlaValue> arguments, String location) {

    /** Copies the arguments and rejects a blank name. */
    public ActionLabel {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an action needs a name: name=" + name);
        }
        arguments = List.copyOf(arguments);
    }

    /**
     * Returns a label whose place in the specification is not known.
     *
     * @param name the operator's name, not blank
     * @param arguments the values of its parameters
     * @return the label
     */
    public static ActionLabel of(String name, TlaValue... arguments) {
        return new ActionLabel(name, List.of(arguments), "");
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ActionLabel that && name.equals(that.name) && arguments.equals(that.arguments));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + arguments.hashCode();
    }

    /** Returns the label as one would write it in TLA+: the name, then the arguments in parentheses if there are any. */
    @Override
    public String toString() {
        if (arguments.isEmpty()) {
            return name;
        }
        return arguments.stream().map(TlaValue::toString).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
