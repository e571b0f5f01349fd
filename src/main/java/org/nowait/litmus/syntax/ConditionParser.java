package org.nowait.litmus.syntax;

import java.util.List;

/** Reads the question of a test, or one that is asked about a test from outside. */
public final class ConditionParser {

    private final Tokens tokens;

    ConditionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a text that is a condition and nothing else.
     *
     * @param source the text, such as {@code ~exists (INVALID_WAIT)}
     * @return the condition
     * @throws LitmusSyntaxException if anything in it is not understood
     */
    public static Condition parse(SourceText source) {
        Tokens tokens = new Tokens(source, new Lexer(source, 0).tokens());
        Condition condition = new ConditionParser(tokens).condition();
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.expected("nothing after the condition");
        }
        return condition;
    }

    /** Reads a condition, up to the token behind it. */
    Condition condition() {
        Token first = tokens.peek();
        boolean negated = tokens.accept("~");
        Token word = tokens.peek();
        String shown = (negated ? "~" : "") + word.text();
        for (Condition.Quantifier quantifier : Condition.Quantifier.values()) {
            if (quantifier.word().equals(shown)) {
                tokens.take();
                Position from = tokens.peek().at();
                Proposition proposition = new PropositionParser(tokens).parenthesised("after " + shown);
                return new Condition(quantifier, proposition, shown + " " + textFrom(from));
            }
        }
        if (word.kind() != Token.Kind.NAME) {
            throw tokens.expected("a condition: exists, ~exists or forall");
        }
        throw tokens.source().unknown(first.at(), "word where a condition stands", shown, Condition.Quantifier.words());
    }

    /* The condition is the last thing in a file, so its text goes up to the next token, without comments. */
    private String textFrom(Position from) {
        List<String> lines = tokens.source().lines();
        Position end = tokens.peek().at();
        StringBuilder text = new StringBuilder();
        for (int line = from.line(); line <= Math.min(end.line(), lines.size()); line++) {
            String part = lines.get(line - 1);
            int stop = line == end.line() ? Math.min(end.column() - 1, part.length()) : part.length();
            int start = line == from.line() ? from.column() - 1 : 0;
            text.append(part, Math.min(start, stop), stop).append('\n');
        }
        return text.toString()
                .replaceAll("(?s)\\(\\*.*?\\*\\)|/\\*.*?\\*/", " ")
                .replaceAll("//[^\n]*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
