package org.nowait.litmus.syntax;

import java.util.List;

/** The tokens still to read. */
final class Tokens {

    private final SourceText source;
    private final List<Token> tokens;
    private int at;

    Tokens(SourceText source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    SourceText source() {
        return source;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean accept(String sign) {
        if (peek().is(sign)) {
            take();
            return true;
        }
        return false;
    }

    Token expect(String sign, String where) {
        if (!peek().is(sign)) {
            throw expected("'" + sign + "' " + where);
        }
        return take();
    }

    Token name(String what) {
        if (peek().kind() != Token.Kind.NAME) {
            throw expected(what);
        }
        return take();
    }

    int number(String what) {
        if (peek().kind() != Token.Kind.NUMBER) {
            throw expected(what);
        }
        Token token = take();
        if (token.text().length() > 6) {
            throw source.error(token.at(), "this number is too large: " + token.text());
        }
        return Integer.parseInt(token.text());
    }

    LitmusSyntaxException expected(String what) {
        return source.error(peek().at(), "expected " + what + ", found " + peek().shown());
    }
}
