package org.nowait.litmus.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A litmus file written from its tree, in the form of tools/memory-model/Documentation/litmus-tests.txt. */
public final class LitmusText {

    private final StringBuilder text = new StringBuilder();

    private LitmusText() {}

    /**
     * Writes a file.
     *
     * @param test the file as a tree
     * @param remarks lines for people, put into the comment behind the header's own; no line may hold a comment's end
     * @return the text of the file
     */
    public static String of(LitmusSource test, List<String> remarks) {
        LitmusText writer = new LitmusText();
        writer.write(test, remarks);
        return writer.text.toString();
    }

    private void write(LitmusSource test, List<String> remarks) {
        line("GFP " + test.name());
        line("");
        line("(*");
        header(test).forEach(each -> line(" * " + each));
        if (!remarks.isEmpty()) {
            line(" *");
            remarks.forEach(each -> line((" * " + each.replace("*)", "* )")).stripTrailing()));
        }
        line(" *)");
        line("");
        init(test.init());
        test.processes().forEach(this::process);
        line("");
        if (!test.locations().isEmpty()) {
            line("locations ["
                    + test.locations().stream()
                            .map(each -> each.process() < 0 ? each.name() : each.process() + ":" + each.name())
                            .collect(Collectors.joining("; "))
                    + "]");
        }
        test.filter().ifPresent(filter -> line("filter (" + PropositionText.of(filter) + ")"));
        line(test.condition().quantifier().word() + " ("
                + PropositionText.of(test.condition().proposition()) + ")");
    }

    private static List<String> header(LitmusSource test) {
        List<String> lines = new ArrayList<>();
        for (ResultLine result : test.results()) {
            String tags = result.tags().stream()
                    .map(tag -> (tag.wanted() ? "" : "!") + tag.name())
                    .collect(Collectors.joining(", "));
            lines.add("Result" + (tags.isEmpty() ? "" : "[" + tags + "]") + ": "
                    + result.expectation().word());
        }
        if (!test.proposals().isEmpty()) {
            lines.add("Proposal: " + test.proposals().stream().map(Word::text).collect(Collectors.joining(", ")));
        }
        if (!test.rules().isEmpty()) {
            lines.add("Rule: " + test.rules().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        lines.addAll(test.sources());
        return lines;
    }

    private void init(List<InitEntry> entries) {
        if (entries.isEmpty()) {
            line("{}");
            return;
        }
        line("{");
        for (InitEntry entry : entries) {
            String name = entry.name() + (entry.field().isEmpty() ? "" : "." + entry.field());
            String arguments = entry.arguments().isEmpty() ? "" : "(" + String.join(", ", entry.arguments()) + ")";
            line("\t" + name + "=" + entry.value() + arguments + ";");
        }
        line("}");
    }

    private void process(ProcessSyntax process) {
        line("");
        String parameters = process.parameters().stream()
                .map(parameter -> parameter.type() + " *" + parameter.name())
                .collect(Collectors.joining(", "));
        StringBuilder head = new StringBuilder("P" + process.number() + "(" + parameters + ")");
        for (ProcessSyntax.Attribute attribute : process.attributes()) {
            head.append(' ').append(attribute.name());
            if (!attribute.argument().isEmpty()) {
                head.append('(').append(attribute.argument()).append(')');
            }
        }
        line(head.toString());
        line("{");
        Map<VariableType, List<String>> variables = new LinkedHashMap<>();
        process.variables()
                .forEach(each -> variables
                        .computeIfAbsent(each.type(), type -> new ArrayList<>())
                        .add((each.type().pointer() ? "*" : "") + each.name()));
        variables.forEach((type, names) ->
                line("\t" + type.cType().replaceAll(" \\*$", "") + " " + String.join(", ", names) + ";"));
        if (!variables.isEmpty()) {
            line("");
        }
        statements(process.body(), "\t");
        line("}");
    }

    private void statements(List<Statement> statements, String indent) {
        for (Statement statement : statements) {
            boolean done = statement.match(call -> call(call, indent), branch -> branch(branch, indent));
            if (!done) {
                throw new IllegalStateException("a statement is a call or a branch: at=" + statement.at());
            }
        }
    }

    private boolean call(Statement.Call call, String indent) {
        line(indent + of(call) + ";");
        return true;
    }

    /**
     * Writes a call with its result.
     *
     * @param call the statement
     * @return the statement as C writes it, without the semicolon
     */
    public static String of(Statement.Call call) {
        return call.result().map(register -> register + " = ").orElse("") + of(call.call());
    }

    private static String of(CallSyntax call) {
        return call.function() + "("
                + call.arguments().stream().map(CallSyntax.Argument::text).collect(Collectors.joining(", ")) + ")";
    }

    /**
     * Writes the question of a branch.
     *
     * @param branch the statement
     * @return {@code if (!spin_trylock(l))}
     */
    public static String of(Statement.Branch branch) {
        String question = branch.register().orElseGet(() -> of(branch.call().orElseThrow()));
        return "if (" + (branch.wanted() ? "" : "!") + question + ")";
    }

    private boolean branch(Statement.Branch branch, String indent) {
        line(indent + of(branch) + " {");
        statements(branch.then(), indent + "\t");
        if (!branch.otherwise().isEmpty()) {
            line(indent + "} else {");
            statements(branch.otherwise(), indent + "\t");
        }
        line(indent + "}");
        return true;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
