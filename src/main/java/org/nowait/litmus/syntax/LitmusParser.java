package org.nowait.litmus.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a litmus file by recursive descent. */
public final class LitmusParser {

    private static final Pattern FIRST_LINE = Pattern.compile("^GFP[ \t]+(\\S+)[ \t]*(?=\r?\n|$)");
    private static final Pattern PROCESS = Pattern.compile("P(0|[1-9][0-9]{0,2})");
    private static final int MOST_PROCESSES = 6;

    private final SourceText source;
    private final Tokens tokens;
    private final Header header;
    private final String name;

    private LitmusParser(SourceText source) {
        this.source = source;
        Matcher first = FIRST_LINE.matcher(source.text());
        if (!first.find()) {
            throw source.error(new Position(1, 1, 3), "the first line is \"GFP\" and the name of the test");
        }
        this.name = first.group(1);
        Lexer lexer = new Lexer(source, first.end());
        this.tokens = new Tokens(source, lexer.tokens());
        this.header = new Header(source, lexer.comments());
        String wanted = fileName(source.file());
        if (!wanted.isEmpty() && !wanted.equals(name)) {
            throw source.error(
                    new Position(1, first.start(1) + 1, name.length()),
                    "the test has the name of its file, " + wanted + ": " + name);
        }
    }

    /**
     * Reads a litmus file.
     *
     * @param source its text; if the name of the file ends in {@code .litmus}, the test must have that name
     * @return the tree
     * @throws LitmusSyntaxException if anything in the file is not understood
     */
    public static LitmusSource parse(SourceText source) {
        return new LitmusParser(source).file();
    }

    private static String fileName(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return last.endsWith(".litmus") ? last.substring(0, last.length() - ".litmus".length()) : "";
    }

    private LitmusSource file() {
        List<InitEntry> init = init();
        List<ProcessSyntax> processes = processes();
        List<LitmusSource.Location> locations = locations();
        Optional<Proposition> filter = filter();
        Condition condition = new ConditionParser(tokens).condition();
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.expected("the end of the file after the condition");
        }
        return new LitmusSource(
                source,
                name,
                header.results(),
                header.proposals(),
                header.rules(),
                header.claims(),
                header.sources(),
                init,
                processes,
                locations,
                filter,
                condition);
    }

    private List<InitEntry> init() {
        tokens.expect("{", "that opens the init block");
        List<InitEntry> entries = new ArrayList<>();
        while (!tokens.accept("}")) {
            entries.add(initEntry());
        }
        return entries;
    }

    private InitEntry initEntry() {
        Token entry = tokens.name("an entry of the init block or '}'");
        String field = tokens.accept(".") ? tokens.name("the name of a field").text() : "";
        tokens.expect("=", "in the entry of the init block");
        Token value = tokens.take();
        if (value.kind() != Token.Kind.NAME && value.kind() != Token.Kind.NUMBER) {
            throw source.error(value.at(), "expected a value, found " + value.shown());
        }
        List<String> arguments = new ArrayList<>();
        if (tokens.accept("(")) {
            arguments.add(tokens.name("an argument of " + value.text()).text());
            tokens.expect(")", "after the argument of " + value.text());
        }
        tokens.expect(";", "after the entry of the init block");
        return new InitEntry(entry.text(), field, value.text(), arguments, entry.at(), value.at());
    }

    private List<ProcessSyntax> processes() {
        List<ProcessSyntax> processes = new ArrayList<>();
        Matcher process = PROCESS.matcher(tokens.peek().text());
        while (process.matches()) {
            int number = Integer.parseInt(process.group(1));
            if (number != processes.size()) {
                throw source.error(
                        tokens.peek().at(),
                        "processes are numbered from 0 without gaps, this is P" + processes.size() + ": P" + number);
            }
            if (number == MOST_PROCESSES) {
                throw source.error(tokens.peek().at(), "a test has at most " + MOST_PROCESSES + " processes");
            }
            processes.add(new ProcessParser(tokens).process(number));
            process = PROCESS.matcher(tokens.peek().text());
        }
        if (processes.isEmpty()) {
            throw tokens.expected("the process P0");
        }
        return processes;
    }

    private List<LitmusSource.Location> locations() {
        List<LitmusSource.Location> locations = new ArrayList<>();
        if (!tokens.accept("locations")) {
            return locations;
        }
        tokens.expect("[", "after locations");
        while (!tokens.accept("]")) {
            Position at = tokens.peek().at();
            if (tokens.accept("flags")) {
                locations.add(new LitmusSource.Location(-1, "flags", at));
            } else {
                int process = tokens.number("a register as 0:r0, or flags");
                tokens.expect(":", "after the number of the process");
                locations.add(new LitmusSource.Location(
                        process, tokens.name("the name of a register").text(), at));
            }
            if (!tokens.peek().is("]")) {
                tokens.expect(";", "between locations");
            }
        }
        return locations;
    }

    private Optional<Proposition> filter() {
        return tokens.accept("filter")
                ? Optional.of(new PropositionParser(tokens).parenthesised("after filter"))
                : Optional.empty();
    }
}
