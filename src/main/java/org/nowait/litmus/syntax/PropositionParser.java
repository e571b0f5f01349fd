package org.nowait.litmus.syntax;

/** Reads conditions and filters. */
final class PropositionParser {

    /* prop = conj { "\/" conj };  conj = unary { "/\" unary };  unary = "~" unary | "(" prop ")" | atom
    atom = NUM ":" REG "=" ("0"|"1"|"page"|"NULL") | "config" ":" OPTION "=" ("y"|"n") | "kernel" "=" NUM "." NUM | FLAG */

    private final Tokens tokens;

    PropositionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Reads a proposition in parentheses. */
    Proposition parenthesised(String where) {
        tokens.expect("(", where);
        Proposition proposition = disjunction();
        tokens.expect(")", "that closes the proposition");
        return proposition;
    }

    private Proposition disjunction() {
        Proposition left = conjunction();
        while (tokens.accept("\\/")) {
            left = new Proposition.Or(left, conjunction());
        }
        return left;
    }

    private Proposition conjunction() {
        Proposition left = unary();
        while (tokens.accept("/\\")) {
            left = new Proposition.And(left, unary());
        }
        return left;
    }

    private Proposition unary() {
        Position at = tokens.peek().at();
        if (tokens.accept("~")) {
            return new Proposition.Not(unary(), at);
        }
        return tokens.peek().is("(") ? parenthesised("before the proposition") : atom();
    }

    private Proposition atom() {
        Token first = tokens.peek();
        if (first.kind() == Token.Kind.NUMBER) {
            return register();
        }
        Token name = tokens.name("a register as 0:r0=1, a flag, config:OPTION=y or kernel=7.3");
        if (name.is("config") && tokens.accept(":")) {
            return option();
        } else if (name.is("kernel") && tokens.accept("=")) {
            return new Proposition.Option("kernel", version(), name.at());
        } else if (tokens.peek().is("=")) {
            throw tokens.source()
                    .error(
                            name.at(),
                            "only registers (0:r0=1), options (config:SMP=y) and kernel have values: " + name.text());
        }
        return new Proposition.Flagged(name.text(), name.at());
    }

    private Proposition register() {
        Position at = tokens.peek().at();
        int process = tokens.number("the number of a process");
        tokens.expect(":", "after the number of the process");
        Token name = tokens.name("the name of a register");
        tokens.expect("=", "after the register");
        Token value = tokens.peek();
        boolean pointer = value.is("page") || value.is("NULL");
        if (!pointer && !value.is("0") && !value.is("1")) {
            throw tokens.expected("0, 1, page or NULL, which are all a register can hold");
        }
        tokens.take();
        int number = value.is("1") || value.is("page") ? 1 : 0;
        return new Proposition.Register(process, name.text(), number, pointer, at);
    }

    private Proposition option() {
        Token name = tokens.name("an option of the kernel");
        tokens.expect("=", "after the option");
        Token value = tokens.peek();
        if (!value.is("y") && !value.is("n")) {
            throw tokens.expected("y or n");
        }
        tokens.take();
        return new Proposition.Option(name.text(), value.text(), name.at());
    }

    private String version() {
        int major = tokens.number("a kernel version as 7.3");
        tokens.expect(".", "in a kernel version as 7.3");
        return major + "." + tokens.number("a kernel version as 7.3");
    }
}
