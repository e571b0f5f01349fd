package org.nowait.litmus.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of comments that mean something: Result, Proposal, Rule, Claim, Source and Link. */
final class Header {

    /* LKMM's own scripts look for "^[( ]\* Result: "; the same form is asked of our other keys. */
    private static final Pattern LINE =
            Pattern.compile("^[( ]\\* (?<key>[A-Z][A-Za-z]*)(?<tags>\\s*\\[[^\\]]*\\])?:(?<value>.*)$");
    private static final Pattern WORD = Pattern.compile("[^,\\[\\]\\s]+");
    private static final Pattern CLAIM = Pattern.compile("C[0-9]{2}[a-z]?");
    private static final List<String> KEYS = List.of("Result", "Proposal", "Rule", "Claim", "Source", "Link");

    private final SourceText source;
    private final List<ResultLine> results = new ArrayList<>();
    private final List<Word> proposals = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();
    private final List<Word> claims = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    Header(SourceText source, List<Lexer.CommentLine> comments) {
        this.source = source;
        comments.forEach(this::read);
    }

    List<ResultLine> results() {
        return results;
    }

    List<Word> proposals() {
        return proposals;
    }

    List<Integer> rules() {
        return rules;
    }

    List<Word> claims() {
        return claims;
    }

    List<String> sources() {
        return sources;
    }

    private void read(Lexer.CommentLine comment) {
        Matcher line = LINE.matcher(comment.text());
        if (!line.find()) {
            return;
        }
        String key = line.group("key");
        Position at = position(comment, line.start("key"), key.length());
        if (!KEYS.contains(key)) {
            if (!Nearest.proposal(key, KEYS).isEmpty()) {
                throw source.unknown(at, "key of a header line", key, KEYS);
            }
            return;
        }
        if (line.group("tags") != null && !key.equals("Result")) {
            throw source.error(at, "only Result lines have tags: " + key);
        }
        switch (key) {
            case "Result" -> results.add(new ResultLine(tags(comment, line), expectation(comment, line), at));
            case "Proposal" -> proposals(comment, line);
            case "Rule" -> rules(comment, line);
            case "Claim" -> claims(comment, line);
            default -> sources.add(key + ": " + line.group("value").strip());
        }
    }

    private Expectation expectation(Lexer.CommentLine comment, Matcher line) {
        String word = line.group("value").replace("*)", "").strip();
        return Arrays.stream(Expectation.values())
                .filter(e -> e.word().equals(word))
                .findFirst()
                .orElseThrow(() -> source.unknown(
                        position(
                                comment,
                                line.start("value"),
                                Math.max(1, line.group("value").length())),
                        "result",
                        word,
                        Arrays.stream(Expectation.values())
                                .map(Expectation::word)
                                .toList()));
    }

    private List<ResultLine.Tag> tags(Lexer.CommentLine comment, Matcher line) {
        List<ResultLine.Tag> tags = new ArrayList<>();
        if (line.group("tags") == null) {
            return tags;
        }
        Matcher word = WORD.matcher(line.group("tags"));
        while (word.find()) {
            boolean wanted = !word.group().startsWith("!");
            Position at = position(
                    comment, line.start("tags") + word.start(), word.group().length());
            tags.add(new ResultLine.Tag(wanted ? word.group() : word.group().substring(1), wanted, at));
        }
        if (tags.isEmpty()) {
            throw source.error(position(comment, line.start("tags"), 2), "a Result line with brackets needs a tag");
        }
        return tags;
    }

    private void proposals(Lexer.CommentLine comment, Matcher line) {
        proposals.addAll(words(comment, line, "a Proposal line names proposals, or all"));
    }

    private void rules(Lexer.CommentLine comment, Matcher line) {
        for (Word word : words(comment, line, "a Rule line has the numbers of domain rules")) {
            if (!word.text().matches("[1-9][0-9]{0,2}")) {
                throw source.error(word.at(), "a rule is a number of domain rules: " + word.text());
            }
            rules.add(Integer.valueOf(word.text()));
        }
    }

    private void claims(Lexer.CommentLine comment, Matcher line) {
        for (Word word : words(comment, line, "a Claim line has the numbers of claims")) {
            if (!CLAIM.matcher(word.text()).matches()) {
                throw source.error(word.at(), "a claim is C, two digits and perhaps a letter: " + word.text());
            }
            claims.add(word);
        }
    }

    /* The words of a line, at least one. */
    private List<Word> words(Lexer.CommentLine comment, Matcher line, String rule) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.group("value").replace("*)", ""));
        while (word.find()) {
            Position at = position(
                    comment, line.start("value") + word.start(), word.group().length());
            words.add(new Word(word.group(), at));
        }
        if (words.isEmpty()) {
            throw source.error(
                    position(comment, line.start("key"), line.group("key").length()), rule);
        }
        return words;
    }

    private static Position position(Lexer.CommentLine comment, int offset, int length) {
        return new Position(comment.line(), comment.column() + offset, length);
    }
}
