package org.nowait.litmus.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one process: its parameters, attributes, variables and statements. */
final class ProcessParser {

    private static final int DEEPEST = 20;
    private static final List<String> LOOPS = List.of("for", "while", "do", "goto", "switch", "return");

    private final Tokens tokens;
    private int depth;

    ProcessParser(Tokens tokens) {
        this.tokens = tokens;
    }

    ProcessSyntax process(int number) {
        Token name = tokens.take();
        if (name.at().column() != 1) {
            throw tokens.source().error(name.at(), "a process starts in column 1: " + name.text());
        }
        List<ProcessSyntax.Parameter> parameters = parameters();
        List<ProcessSyntax.Attribute> attributes = new ArrayList<>();
        while (!tokens.peek().is("{")) {
            attributes.add(attribute());
        }
        tokens.expect("{", "that opens the process");
        List<ProcessSyntax.Variable> variables = new ArrayList<>();
        while (isDeclaration()) {
            declaration(variables);
        }
        List<Statement> body = statements();
        return new ProcessSyntax(number, parameters, attributes, variables, body, name.at());
    }

    private List<ProcessSyntax.Parameter> parameters() {
        tokens.expect("(", "after the name of the process");
        List<ProcessSyntax.Parameter> parameters = new ArrayList<>();
        if (tokens.accept(")")) {
            return parameters;
        }
        do {
            parameters.add(parameter());
        } while (tokens.accept(","));
        tokens.expect(")", "after the parameters");
        return parameters;
    }

    private ProcessSyntax.Parameter parameter() {
        Token first = tokens.name("the type of a parameter");
        String type = first.text();
        if (first.is("struct")) {
            type += " " + tokens.name("the name of the struct").text();
        }
        tokens.expect("*", "after the type " + type + ": processes share objects through pointers");
        Token name = tokens.name("the name of the parameter");
        return new ProcessSyntax.Parameter(type, name.text(), name.at(), first.at());
    }

    private ProcessSyntax.Attribute attribute() {
        Token name = tokens.name("an attribute as __task, or '{'");
        String argument = "";
        if (tokens.accept("(")) {
            argument = tokens.take().text();
            tokens.expect(")", "after the argument of " + name.text());
        }
        return new ProcessSyntax.Attribute(name.text(), argument, name.at());
    }

    private boolean isDeclaration() {
        Token next = tokens.peek();
        return next.is("unsigned") || next.is("int") || next.is("bool") || next.is("struct") || next.is("void");
    }

    private VariableType declaredType() {
        Token first = tokens.take();
        if (first.is("unsigned")) {
            tokens.expect("long", "after unsigned: flags and addresses are an unsigned long");
            return VariableType.UNSIGNED_LONG;
        } else if (first.is("struct")) {
            Token name = tokens.name("the name of the struct");
            if (!name.is("page")) {
                throw tokens.source().unknown(name.at(), "struct of a variable", name.text(), List.of("page"));
            }
            return VariableType.PAGE;
        } else if (first.is("void")) {
            return VariableType.VOID;
        }
        return first.is("int") ? VariableType.INT : VariableType.BOOL;
    }

    private void declaration(List<ProcessSyntax.Variable> variables) {
        VariableType type = declaredType();
        do {
            if (type.pointer()) {
                tokens.expect("*", "before the name: a " + type.cType() + " is a pointer");
            }
            Token name = tokens.name("the name of a variable");
            variables.add(new ProcessSyntax.Variable(type, name.text(), name.at()));
        } while (tokens.accept(","));
        tokens.expect(";", "after the declaration");
    }

    /* Up to and with the closing brace. */
    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        while (!tokens.accept("}")) {
            if (isDeclaration()) {
                throw tokens.source().error(tokens.peek().at(), "declarations stand before the first statement");
            }
            statements.add(statement());
        }
        return statements;
    }

    private Statement statement() {
        Token first = tokens.peek();
        if (first.is("if")) {
            return branch();
        }
        tokens.name("a statement or '}'");
        if (LOOPS.contains(first.text())) {
            throw tokens.source().error(first.at(), "there are no loops, jumps and returns: " + first.text());
        }
        Optional<String> result = Optional.empty();
        Token function = first;
        if (tokens.accept("=")) {
            result = Optional.of(first.text());
            function = tokens.name("the name of a kernel function");
        }
        CallSyntax call = call(function);
        tokens.expect(";", "after the call");
        return new Statement.Call(result, call, first.at());
    }

    private Statement branch() {
        if (++depth > DEEPEST) {
            throw tokens.source().error(tokens.peek().at(), "branches may be nested at most " + DEEPEST + " deep");
        }
        tokens.expect("if", "");
        tokens.expect("(", "after if");
        boolean wanted = !tokens.accept("!");
        Token name = tokens.name("a register or a call");
        Optional<CallSyntax> call = tokens.peek().is("(") ? Optional.of(call(name)) : Optional.empty();
        Optional<String> register = call.isPresent() ? Optional.empty() : Optional.of(name.text());
        tokens.expect(")", "after the question: it is a register, a call, or one of them with '!'");
        List<Statement> then = block();
        List<Statement> otherwise = tokens.accept("else") ? block() : List.of();
        depth--;
        return new Statement.Branch(register, call, wanted, then, otherwise, name.at());
    }

    private List<Statement> block() {
        return tokens.accept("{") ? statements() : List.of(statement());
    }

    private CallSyntax call(Token function) {
        tokens.expect("(", "after " + function.text() + ": a statement is a call");
        List<CallSyntax.Argument> arguments = new ArrayList<>();
        if (!tokens.accept(")")) {
            do {
                arguments.add(argument());
            } while (tokens.accept(","));
            tokens.expect(")", "after the arguments of " + function.text());
        }
        return new CallSyntax(function.text(), arguments, function.at());
    }

    private CallSyntax.Argument argument() {
        tokens.accept("&");
        List<Word> words = new ArrayList<>();
        do {
            Token word = tokens.take();
            if (word.kind() != Token.Kind.NAME && word.kind() != Token.Kind.NUMBER) {
                throw tokens.source().error(word.at(), "expected an argument, found " + word.shown());
            }
            words.add(new Word(word.text(), word.at()));
        } while (tokens.accept("|"));
        return new CallSyntax.Argument(words);
    }
}
