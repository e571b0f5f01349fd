package org.nowait.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nowait.review.claims.Decision;
import org.nowait.review.claims.Holding;

/** The ledger of claims for people, at most 75 columns of ASCII. */
public final class LedgerText {

    private static final int BEFORE = 24;
    private static final int WIDTH = 75;

    private LedgerText() {}

    /** {@return the ledger: number, verdict and statement of each claim, and a line that counts them} */
    public static String table(List<Decision> decisions) {
        StringBuilder text = new StringBuilder(row("", "CLAIM", "VERDICT", "STATEMENT"));
        for (Decision decision : decisions) {
            List<String> lines = new ArrayList<>(Wrapped.lines(decision.claim().statement(), WIDTH - BEFORE));
            if (!decision.condition().isEmpty()) {
                lines.addAll(Wrapped.lines("true iff " + decision.condition(), WIDTH - BEFORE));
            }
            text.append(row(
                    decision.asExpected() ? "" : "!!!",
                    decision.claim().id(),
                    decision.verdict().word(),
                    lines.get(0)));
            lines.stream().skip(1).forEach(line -> text.append(row("", "", "", line)));
            if (!decision.asExpected()) {
                wrap(text, " ".repeat(BEFORE), recorded(decision));
            }
        }
        return text.append(summary(decisions)).append('\n').toString();
    }

    private static String row(String mark, String id, String verdict, String line) {
        return String.format(Locale.ROOT, "%-4s%-6s%-14s%s%n", mark, id, verdict, line)
                        .stripTrailing() + "\n";
    }

    private static String recorded(Decision decision) {
        return decision.verdict() == Decision.Verdict.UNKNOWN
                ? decision.reason()
                : "recorded: " + decision.claim().expect().orElse("nothing");
    }

    /** {@return one line that counts the verdicts} */
    public static String summary(List<Decision> decisions) {
        Map<Decision.Verdict, Integer> counts = new EnumMap<>(Decision.Verdict.class);
        decisions.forEach(decision -> counts.merge(decision.verdict(), 1, Integer::sum));
        long wrong =
                decisions.stream().filter(decision -> !decision.asExpected()).count();
        StringBuilder text = new StringBuilder(wrong == 0 ? "ok: " : "FAIL: ");
        text.append(decisions.size()).append(" claims");
        counts.forEach((verdict, count) -> text.append(", ")
                .append(count)
                .append(' ')
                .append(verdict.word().toLowerCase(Locale.ROOT)));
        return text.append(wrong == 0 ? "" : ", " + wrong + " not as recorded").toString();
    }

    /** {@return everything that is known of one claim, with the names of the litmus tests that bear on it} */
    public static String details(Decision decision, List<String> tests) {
        StringBuilder text = new StringBuilder();
        text.append(decision.claim().id())
                .append("  ")
                .append(decision.verdict().word())
                .append('\n');
        if (!decision.condition().isEmpty()) {
            wrap(text, "  ", "true iff " + decision.condition());
        }
        if (!decision.asExpected()) {
            wrap(text, "  ", "!!! " + recorded(decision));
        }
        wrap(text, "  claim:   ", decision.claim().statement());
        decision.claim().sources().forEach(source -> wrap(text, "  source:  ", source));
        wrap(text, "  bounds:  ", decision.bounds());
        if (!decision.reason().isEmpty()) {
            wrap(
                    text,
                    decision.verdict() == Decision.Verdict.OUT_OF_SCOPE ? "  reason:  " : "  against: ",
                    decision.reason());
        }
        ExplainCommand.of(decision)
                .ifPresent(command -> text.append("  see:     ").append(command).append('\n'));
        wrap(text, "  notes:   ", decision.claim().notes());
        if (!tests.isEmpty()) {
            wrap(text, "  tests:   ", String.join(" ", tests));
        }
        places(text, "  true:    ", decision, true);
        places(text, "  false:   ", decision, false);
        return text.toString();
    }

    private static void places(StringBuilder text, String title, Decision decision, boolean holds) {
        List<String> places = decision.holdings().stream()
                .filter(holding -> holding.holds() == holds)
                .map(Holding::place)
                .map(place -> place.replace(' ', ':'))
                .toList();
        if (!places.isEmpty()) {
            wrap(text, title, String.join(" ", places));
        }
    }

    private static void wrap(StringBuilder text, String title, String words) {
        String indent = title;
        for (String line : Wrapped.lines(words, WIDTH - title.length())) {
            text.append(indent).append(line).append('\n');
            indent = " ".repeat(title.length());
        }
    }
}
