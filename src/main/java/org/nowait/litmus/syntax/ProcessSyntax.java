package org.nowait.litmus.syntax;

import java.util.List;

/**
 * One process of a test.
 *
 * @param number its number
 * @param parameters the objects it shares with other processes of the same names
 * @param attributes how and where it runs
 * @param variables its own variables, in order
 * @param body what it does
 * @param at where its name stands
 */
public record ProcessSyntax(
        int number,
        List<Parameter> parameters,
        List<Attribute> attributes,
        List<Variable> variables,
        List<Statement> body,
        Position at) {

    /** Keeps the lists from being changed. */
    public ProcessSyntax {
        parameters = List.copyOf(parameters);
        attributes = List.copyOf(attributes);
        variables = List.copyOf(variables);
        body = List.copyOf(body);
    }

    /**
     * A shared object: {@code struct mutex *m}.
     *
     * @param type its type as C writes it, without the star
     * @param name its name, the same object in every process
     * @param at where the name stands
     * @param typeAt where the type stands
     */
    public record Parameter(String type, String name, Position at, Position typeAt) {}

    /**
     * A word about the process: {@code __softirq}, {@code __on(0)}.
     *
     * @param name the word
     * @param argument what stands in its parentheses, empty without
     * @param at where it stands
     */
    public record Attribute(String name, String argument, Position at) {}

    /**
     * A variable of the process.
     *
     * @param type its type
     * @param name its name
     * @param at where the name stands
     */
    public record Variable(VariableType type, String name, Position at) {}
}
