package org.nowait.tla;

import java.util.List;
import java.util.Set;

/** The text form of TLA+ values: TLA+ itself, as TLC prints it and reads it back. */
public final class TlaText {

    private static final Set<String> RESERVED = Set.of(
            "ASSUME",
            "ASSUMPTION",
            "AXIOM",
            "BOOLEAN",
            "CASE",
            "CHOOSE",
            "CONSTANT",
            "CONSTANTS",
            "DOMAIN",
            "ELSE",
            "ENABLED",
            "EXCEPT",
            "EXTENDS",
            "FALSE",
            "IF",
            "IN",
            "INSTANCE",
            "LET",
            "LOCAL",
            "MODULE",
            "OTHER",
            "SF_",
            "STRING",
            "SUBSET",
            "THEN",
            "THEOREM",
            "TRUE",
            "UNCHANGED",
            "UNION",
            "VARIABLE",
            "VARIABLES",
            "WF_",
            "WITH");

    private TlaText() {}

    /**
     * Reads a value from TLA+ text.
     *
     * @param text a value as TLC prints it: booleans, integers, strings, model values, sets, intervals, tuples, records,
     *     and functions built with {@code :>} and {@code @@}
     * @return the value
     * @throws TlaParseException when the text is no such value; it tells the column
     */
    public static TlaValue parse(String text) {
        return new TlaParser(text).parseAll();
    }

    /** {@return the TLA+ text of {@code value}} */
    public static String print(TlaValue value) {
        StringBuilder out = new StringBuilder();
        value.match(new Printer(out));
        return out.toString();
    }

    /** {@return {@code string} as a TLA+ string literal, with its quotes} */
    public static String quote(String string) {
        StringBuilder out = new StringBuilder(string.length() + 2);
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '\f' -> out.append("\\f");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** {@return whether {@code name} is a TLA+ identifier and no reserved word} */
    public static boolean isIdentifier(String name) {
        boolean hasLetter = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isNameCharacter(c)) {
                return false;
            }
            hasLetter |= c != '_' && (c < '0' || c > '9');
        }
        return hasLetter && !RESERVED.contains(name);
    }

    static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private record Printer(StringBuilder out) implements TlaValue.Cases<StringBuilder> {

        @Override
        public StringBuilder onBool(TlaBool value) {
            return out.append(value);
        }

        @Override
        public StringBuilder onInt(TlaInt value) {
            return out.append(value.value());
        }

        @Override
        public StringBuilder onString(TlaString value) {
            return out.append(quote(value.string()));
        }

        @Override
        public StringBuilder onModelValue(TlaModelValue value) {
            return out.append(value.name());
        }

        @Override
        public StringBuilder onSet(TlaSet value) {
            return list("{", value.elements(), "}");
        }

        @Override
        public StringBuilder onSeq(TlaSeq value) {
            return list("<<", value.elements(), ">>");
        }

        @Override
        public StringBuilder onRecord(TlaRecord value) {
            boolean plain = value.names().stream().allMatch(TlaText::isIdentifier);
            String separator = plain ? "[" : "(";
            for (String name : value.names()) {
                out.append(separator).append(plain ? name : quote(name)).append(plain ? " |-> " : " :> ");
                value.get(name).match(this);
                separator = plain ? ", " : " @@ ";
            }
            return out.append(plain ? ']' : ')');
        }

        @Override
        public StringBuilder onFunction(TlaFunction value) {
            out.append('(');
            String separator = "";
            for (var entry : value.entries().entrySet()) {
                out.append(separator);
                entry.getKey().match(this);
                out.append(" :> ");
                entry.getValue().match(this);
                separator = " @@ ";
            }
            return out.append(')');
        }

        private StringBuilder list(String open, List<TlaValue> values, String close) {
            out.append(open);
            String separator = "";
            for (TlaValue value : values) {
                out.append(separator);
                value.match(this);
                separator = ", ";
            }
            return out.append(close);
        }
    }
}
