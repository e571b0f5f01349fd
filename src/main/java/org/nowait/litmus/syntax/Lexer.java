package org.nowait.litmus.syntax;

import java.util.ArrayList;
import java.util.List;

/** Cuts a litmus file into tokens, and keeps the lines of its {@code (* *)} comments: expectations stand in them. */
final class Lexer {

    /**
     * One line of a comment.
     *
     * @param text the characters of the line that belong to the comment
     * @param line the line in the file, counted from 1
     * @param column the column of the first character, counted from 1
     */
    record CommentLine(String text, int line, int column) {}

    private static final List<String> LONG_SIGNS = List.of("/\\", "\\/");
    private static final String SHORT_SIGNS = "{}()[],;=:&*~.!|";

    private final SourceText source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<CommentLine> comments = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    /* The first line is not C: its second word is a file name. It is read by the parser, so start after it. */
    Lexer(SourceText source, int start) {
        this.source = source;
        this.text = source.text();
        while (at < start) {
            advance();
        }
    }

    List<CommentLine> comments() {
        return comments;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            next();
        }
        tokens.add(new Token(Token.Kind.END, "", position(at, 1)));
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            advance();
        } else if (text.startsWith("(*", at)) {
            comment("*)", true);
        } else if (text.startsWith("/*", at)) {
            comment("*/", false);
        } else if (text.startsWith("//", at)) {
            while (at < text.length() && text.charAt(at) != '\n') {
                advance();
            }
        } else if (isLetter(c)) {
            word(Token.Kind.NAME);
        } else if (isDigit(c)) {
            word(Token.Kind.NUMBER);
        } else {
            sign();
        }
    }

    private void word(Token.Kind kind) {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            advance();
        }
        Token token = new Token(kind, text.substring(start, at), position(start, at - start));
        if (kind == Token.Kind.NUMBER && !token.text().chars().allMatch(c -> isDigit((char) c))) {
            throw source.error(token.at(), "a number has only the digits 0 to 9: " + token.text());
        }
        tokens.add(token);
    }

    private void sign() {
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, at)) {
                tokens.add(new Token(Token.Kind.SIGN, sign, position(at, 2)));
                at += 2;
                return;
            }
        }
        char c = text.charAt(at);
        if (SHORT_SIGNS.indexOf(c) < 0) {
            throw source.error(position(at, 1), "this sign means nothing here: " + c);
        }
        tokens.add(new Token(Token.Kind.SIGN, String.valueOf(c), position(at, 1)));
        at++;
    }

    private void comment(String close, boolean kept) {
        Position start = position(at, 2);
        int end = text.indexOf(close, at + 2);
        if (end < 0) {
            throw source.error(start, "the comment that starts here is not closed by " + close);
        }
        while (at < end + 2) {
            int from = at;
            int fromLine = line;
            int column = at - lineStart + 1;
            int stop = text.indexOf('\n', at);
            stop = stop < 0 || stop > end + 2 ? end + 2 : stop;
            if (kept) {
                comments.add(new CommentLine(text.substring(from, stop).stripTrailing(), fromLine, column));
            }
            while (at < Math.min(stop + 1, end + 2)) {
                advance();
            }
        }
    }

    private void advance() {
        if (text.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
        at++;
    }

    private Position position(int start, int length) {
        return new Position(line, start - lineStart + 1, length);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
