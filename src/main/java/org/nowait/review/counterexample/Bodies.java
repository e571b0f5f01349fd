package org.nowait.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.nowait.kernel.machine.KernelFunctions;
import org.nowait.litmus.syntax.CallSyntax;
import org.nowait.litmus.syntax.LitmusText;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.Statement;
import org.nowait.litmus.syntax.Word;

/** Leaves statements out of a process: a pair that opens and closes, or one that stands alone. */
final class Bodies {

    /**
     * A process with less to do.
     *
     * @param dropped what was left out, in words
     * @param process the process without it
     */
    record Shorter(String dropped, ProcessSyntax process) {}

    private static final String MUST_HOLD = "__must_hold";
    private static final Map<String, String> COMPOSITES = Map.of("get_cpu", "put_cpu");

    private Bodies() {}

    /** {@return every way to leave one part of the process out} */
    static List<Shorter> of(ProcessSyntax process) {
        List<Shorter> all = new ArrayList<>();
        for (ProcessSyntax.Attribute attribute : process.attributes()) {
            if (attribute.name().equals(MUST_HOLD)) {
                List<ProcessSyntax.Attribute> rest = process.attributes().stream()
                        .filter(other -> !other.equals(attribute))
                        .toList();
                all.add(new Shorter(MUST_HOLD + "(" + attribute.argument() + ")", with(process, rest, process.body())));
            }
        }
        for (Without without : statements(process.body())) {
            all.add(new Shorter(without.dropped(), with(process, process.attributes(), without.rest())));
        }
        return all;
    }

    private record Without(String dropped, List<Statement> rest) {}

    private static List<Without> statements(List<Statement> body) {
        List<Without> all = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            int at = i;
            all.addAll(body.get(i).match(call -> call(body, at, call), branch -> branch(body, at, branch)));
        }
        return all;
    }

    private static List<Without> call(List<Statement> body, int at, Statement.Call call) {
        OptionalInt partner = partner(body, at, call);
        if (partner.isPresent()) {
            List<Statement> rest = without(body, partner.getAsInt());
            String both = LitmusText.of(call) + " .. " + text(body.get(partner.getAsInt()));
            return List.of(new Without(both, without(rest, at)));
        }
        boolean closedInside =
                body.stream().anyMatch(each -> each.match(other -> false, branch -> closesInside(branch, call)));
        return isCloser(call) || closedInside
                ? List.of()
                : List.of(new Without(LitmusText.of(call), without(body, at)));
    }

    /* What closes something goes only with what it closes, or the scenario would be another one. */
    private static boolean isCloser(Statement.Call call) {
        String function = call.call().function();
        return COMPOSITES.containsValue(function)
                || KernelFunctions.find(function)
                        .filter(each -> each.closes() || each.frees())
                        .isPresent();
    }

    private static List<Without> branch(List<Statement> body, int at, Statement.Branch branch) {
        List<Without> all = new ArrayList<>();
        all.add(new Without(LitmusText.of(branch) + " ..", without(body, at)));
        for (Without inside : statements(branch.then())) {
            all.add(new Without(inside.dropped(), replaced(body, at, branch, inside.rest(), branch.otherwise())));
        }
        for (Without inside : statements(branch.otherwise())) {
            all.add(new Without(inside.dropped(), replaced(body, at, branch, branch.then(), inside.rest())));
        }
        return all;
    }

    private static List<Statement> replaced(
            List<Statement> body, int at, Statement.Branch branch, List<Statement> then, List<Statement> otherwise) {
        List<Statement> changed = new ArrayList<>(body);
        changed.set(
                at,
                new Statement.Branch(branch.register(), branch.call(), branch.wanted(), then, otherwise, branch.at()));
        return changed;
    }

    private static boolean closesInside(Statement.Branch branch, Statement.Call opener) {
        List<Statement> inside = new ArrayList<>(branch.then());
        inside.addAll(branch.otherwise());
        return inside.stream()
                .anyMatch(each -> each.match(call -> closes(opener, call), inner -> closesInside(inner, opener)));
    }

    /* The nearest later statement of the same block that closes what this one opens, and that nothing opens again. */
    private static OptionalInt partner(List<Statement> body, int at, Statement.Call opener) {
        int depth = 0;
        for (int i = at + 1; i < body.size(); i++) {
            boolean closes = body.get(i).match(call -> closes(opener, call), branch -> false);
            boolean again = body.get(i).match(call -> same(opener, call), branch -> false);
            if (closes && depth == 0) {
                return OptionalInt.of(i);
            }
            depth += again ? 1 : closes ? -1 : 0;
        }
        return OptionalInt.empty();
    }

    private static boolean same(Statement.Call one, Statement.Call other) {
        return one.result().isEmpty() && text(one).equals(text(other));
    }

    private static boolean closes(Statement.Call opener, Statement.Call closer) {
        Optional<String> result = opener.result();
        if (result.isPresent()
                && KernelFunctions.find(closer.call().function())
                        .filter(each -> each.frees())
                        .isPresent()) {
            return closer.call().arguments().get(0).text().equals(result.get());
        }
        String function = opener.call().function();
        Optional<String> end = Optional.ofNullable(COMPOSITES.get(function))
                .or(() -> KernelFunctions.find(function).flatMap(each -> each.endedBy()));
        return end.filter(closer.call().function()::equals).isPresent() && sameObject(opener.call(), closer.call());
    }

    /* Compares the object, not an index that stands behind it. */
    private static boolean sameObject(CallSyntax one, CallSyntax other) {
        return one.arguments().isEmpty()
                || other.arguments().isEmpty()
                || one.arguments().get(0).text().equals(other.arguments().get(0).text());
    }

    private static String text(Statement statement) {
        return statement.match(LitmusText::of, LitmusText::of);
    }

    private static List<Statement> without(List<Statement> body, int at) {
        List<Statement> rest = new ArrayList<>(body);
        rest.remove(at);
        return rest;
    }

    private static ProcessSyntax with(
            ProcessSyntax process, List<ProcessSyntax.Attribute> attributes, List<Statement> body) {
        return new ProcessSyntax(
                process.number(), process.parameters(), attributes, process.variables(), body, process.at());
    }

    /** {@return the process without the parameters and variables that nothing in it names} */
    static ProcessSyntax tidy(ProcessSyntax process) {
        Set<String> used = new TreeSet<>();
        process.attributes().forEach(attribute -> used.add(attribute.argument()));
        process.body().forEach(statement -> names(statement, used));
        return new ProcessSyntax(
                process.number(),
                process.parameters().stream()
                        .filter(parameter -> used.contains(parameter.name()))
                        .toList(),
                process.attributes(),
                process.variables().stream()
                        .filter(variable -> used.contains(variable.name()))
                        .toList(),
                process.body(),
                process.at());
    }

    private static boolean names(Statement statement, Set<String> into) {
        return statement.match(
                call -> {
                    call.result().ifPresent(into::add);
                    return names(call.call(), into);
                },
                branch -> {
                    branch.register().ifPresent(into::add);
                    branch.call().ifPresent(call -> names(call, into));
                    branch.then().forEach(each -> names(each, into));
                    branch.otherwise().forEach(each -> names(each, into));
                    return true;
                });
    }

    private static boolean names(CallSyntax call, Set<String> into) {
        call.arguments()
                .forEach(argument -> argument.words().stream().map(Word::text).forEach(into::add));
        return true;
    }
}
