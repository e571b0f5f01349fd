package org.nowait.litmus.syntax;

/**
 * A word, number or sign of the language.
 *
 * @param kind what it is
 * @param text its characters, empty at the end of the file
 * @param at where it stands
 */
record Token(Kind kind, String text, Position at) {

    /** What a token is. */
    enum Kind {
        NAME,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind != Kind.END && text.equals(sign);
    }

    /** {@return the token as an error message calls it} */
    String shown() {
        return kind == Kind.END ? "the end of the file" : "'" + text + "'";
    }
}
