package org.nowait.tla;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Reads one value by recursive descent. */
final class TlaParser {

    /* Grammar, white space and line breaks between any two tokens:

         value   = single { "@@" single }            left operand wins, as in module TLC
         single  = primary [ ":>" primary | ".." primary ]
         primary = "TRUE" | "FALSE" | integer | string | name | "(" value ")"
                 | "{" [ value { "," value } ] "}" | "<<" [ value { "," value } ] ">>"
                 | "[" name "|->" value { "," name "|->" value } "]"
    */

    private static final int LARGEST_INTERVAL = 1_000_000;
    private static final int DEEPEST = 1_000;

    private final String text;
    private int at;
    private int depth;

    TlaParser(String text) {
        this.text = text;
    }

    TlaValue parseAll() {
        TlaValue value = value();
        skipSpace();
        if (at < text.length()) {
            throw unexpected("the end of the value");
        }
        return value;
    }

    private TlaValue value() {
        if (++depth > DEEPEST) {
            throw new TlaParseException(at + 1, "a value may be nested at most " + DEEPEST + " deep");
        }
        skipSpace();
        int start = at;
        TlaValue first = single();
        if (!accept("@@")) {
            depth--;
            return first;
        }
        Map<TlaValue, TlaValue> entries = new LinkedHashMap<>(entriesOf(first, start));
        do {
            skipSpace();
            start = at;
            entriesOf(single(), start).forEach(entries::putIfAbsent);
        } while (accept("@@"));
        depth--;
        return TlaFunction.of(entries);
    }

    private TlaValue single() {
        skipSpace();
        int start = at;
        TlaValue left = primary();
        if (accept(":>")) {
            return TlaFunction.of(Map.of(left, primary()));
        }
        return accept("..") ? interval(left, primary(), start) : left;
    }

    private static TlaValue interval(TlaValue low, TlaValue high, int start) {
        if (low.kind() != TlaValue.Kind.INTEGER || high.kind() != TlaValue.Kind.INTEGER) {
            throw new TlaParseException(start + 1, "an interval is between integers: " + low + " .. " + high);
        }
        long from = ((TlaInt) low).value();
        long to = ((TlaInt) high).value();
        if (to >= from && Long.compareUnsigned(to - from, LARGEST_INTERVAL) >= 0) {
            throw new TlaParseException(start + 1, "an interval may have at most " + LARGEST_INTERVAL + " elements");
        }
        return TlaSet.of(LongStream.rangeClosed(from, to).mapToObj(TlaInt::of).toList());
    }

    private TlaValue primary() {
        skipSpace();
        if (accept("{")) {
            return TlaSet.of(list("}"));
        } else if (accept("<<")) {
            return TlaSeq.of(list(">>"));
        } else if (accept("[")) {
            return record();
        } else if (accept("(")) {
            TlaValue inner = value();
            expect(")");
            return inner;
        } else if (peek() == '"') {
            return TlaString.of(string());
        } else if (peek() == '-' || isDigit(peek())) {
            return number();
        }
        return name();
    }

    private List<TlaValue> list(String close) {
        List<TlaValue> values = new ArrayList<>();
        if (accept(close)) {
            return values;
        }
        do {
            values.add(value());
        } while (accept(","));
        expect(close);
        return values;
    }

    private TlaValue record() {
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        do {
            skipSpace();
            int start = at;
            String field = word();
            if (field.isEmpty()) {
                throw unexpected("the name of a field");
            }
            expect("|->");
            if (fields.put(field, value()) != null) {
                throw new TlaParseException(start + 1, "the field " + field + " is given twice");
            }
        } while (accept(","));
        expect("]");
        return TlaRecord.of(fields);
    }

    private TlaValue name() {
        int start = at;
        String word = word();
        if (word.equals("TRUE") || word.equals("FALSE")) {
            return TlaBool.of(word.equals("TRUE"));
        }
        if (!TlaText.isIdentifier(word)) {
            at = start;
            throw unexpected("a value");
        }
        return TlaModelValue.of(word);
    }

    private TlaValue number() {
        int start = at;
        at += peek() == '-' ? 1 : 0;
        while (isDigit(peek())) {
            at++;
        }
        if (TlaText.isNameCharacter(peek())) {
            at = start;
            return name();
        }
        try {
            return TlaInt.of(Long.parseLong(text, start, at, 10));
        } catch (NumberFormatException e) {
            throw new TlaParseException(start + 1, "no 64-bit integer: " + text.substring(start, at));
        }
    }

    private String string() {
        int start = at++;
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : c);
        }
        if (at >= text.length()) {
            throw new TlaParseException(start + 1, "the string that starts here has no closing quote");
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> throw new TlaParseException(at - 1, "unknown escape in a string: \\" + c);
        };
    }

    private static Map<TlaValue, TlaValue> entriesOf(TlaValue value, int start) {
        Map<TlaValue, TlaValue> entries = new LinkedHashMap<>();
        switch (value.kind()) {
            case FUNCTION -> entries.putAll(((TlaFunction) value).entries());
            case RECORD -> ((TlaRecord) value).fields().forEach((name, v) -> entries.put(TlaString.of(name), v));
            case SEQUENCE -> {
                for (TlaValue element : ((TlaSeq) value).elements()) {
                    entries.put(TlaInt.of(entries.size() + 1), element);
                }
            }
            default -> throw new TlaParseException(start + 1, "@@ is between functions, this is none: " + value);
        }
        return entries;
    }

    private String word() {
        int start = at;
        while (TlaText.isNameCharacter(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean accept(String token) {
        skipSpace();
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw unexpected("'" + token + "'");
        }
    }

    private TlaParseException unexpected(String wanted) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end of the text";
        return new TlaParseException(at + 1, "expected " + wanted + ", found " + found);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
