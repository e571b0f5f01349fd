package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.LitmusJson;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusTable;
import org.nowait.report.FreeMatrixText;
import org.nowait.report.JsonReport;
import org.nowait.report.LedgerJson;
import org.nowait.report.LedgerText;
import org.nowait.report.MatrixJson;
import org.nowait.report.MatrixText;
import org.nowait.report.TextTable;
import org.nowait.review.FreeMatrix;
import org.nowait.review.ModelRun;
import org.nowait.review.PrintedBehaviour;
import org.nowait.review.SoundnessMatrix;
import org.nowait.review.claims.Decision;
import org.nowait.review.counterexample.Confirmation;
import org.nowait.review.witness.Witness;

/** What {@code nowait review} prints. */
final class ReviewText {

    /** What the engines found; without claims, or without the configuration of the matrix, there is none of it. */
    record Findings(
            List<Decision> ledger,
            Optional<SoundnessMatrix> matrix,
            FreeMatrix freeing,
            List<PrintedBehaviour> lassos,
            LitmusReport litmus,
            List<ModelRun> runs,
            int left,
            List<Witness> shown) {

        /** {@return the behaviours that the Java machine does not follow as it should} */
        List<PrintedBehaviour> strayed() {
            return lassos.stream()
                    .filter(printed -> !printed.failures().isEmpty())
                    .toList();
        }

        long confirmed() {
            return shown.stream()
                    .filter(witness ->
                            witness.confirmation().filter(Confirmation::holds).isPresent())
                    .count();
        }
    }

    private ReviewText() {}

    /**
     * Writes a review for people.
     *
     * @param found what the engines found
     * @param options the builds and bounds that were asked for
     * @param code the exit code
     * @return the text, at most 75 columns
     */
    static String of(Findings found, LitmusOptions options, int code) {
        LitmusReport litmus = found.litmus();
        List<ModelRun> runs = found.runs();
        StringBuilder text = new StringBuilder();
        if (!found.ledger().isEmpty()) {
            text.append(LedgerText.table(found.ledger())).append('\n');
        }
        found.matrix().ifPresent(matrix -> text.append(MatrixText.of(matrix)).append('\n'));
        text.append(FreeMatrixText.of(found.freeing())).append('\n');
        litmus.tests().stream()
                .filter(test -> test.count(CellResult.Status.MISMATCH) + test.count(CellResult.Status.UNKNOWN) > 0)
                .forEach(test -> text.append(LitmusTable.of(test)).append('\n'));
        text.append(litmusTable(litmus));
        line(
                text,
                "Bounds: %d builds, engine %s, at most %,d states a cell",
                options.builds().size(),
                options.engine(),
                options.maxStates());
        text.append('\n');
        if (!runs.isEmpty()) {
            text.append(Check.table(runs));
            text.append(Check.remarks(runs, List.of()));
        }
        if (!found.shown().isEmpty()) {
            line(
                    text,
                    "Counterexamples: %d places, %d confirmed by TLC step by step",
                    found.shown().size(),
                    found.confirmed());
        }
        if (!found.lassos().isEmpty()) {
            int lassos = found.lassos().size();
            line(
                    text,
                    "Loops without progress: %d, %d followed by the Java machine",
                    lassos,
                    lassos - found.strayed().size());
            found.strayed().stream()
                    .flatMap(printed -> printed.failures().stream())
                    .forEach(failure -> text.append("  ").append(failure).append('\n'));
        }
        line(text, "Left to 'nowait check': %d configurations", found.left());
        line(text, "As HTML and for build servers: nowait report target/nowait/run.json -o DIR");
        long wrong = litmus.count(CellResult.Status.MISMATCH);
        long bad = runs.stream().filter(run -> !run.asExpected()).count();
        text.append('\n');
        line(
                text,
                "%s: %,d of %,d litmus cells and %d of %d models as expected",
                word(code),
                litmus.ran() - wrong - litmus.count(CellResult.Status.UNKNOWN),
                litmus.ran(),
                runs.size() - bad,
                runs.size());
        return text.toString();
    }

    private static String word(int code) {
        return switch (code) {
            case ExitCode.OK -> "ok";
            case ExitCode.INCOMPLETE -> "unknown";
            case ExitCode.SKIPPED -> "skipped";
            default -> "FAIL";
        };
    }

    private static String litmusTable(LitmusReport litmus) {
        TextTable table = new TextTable().words("LITMUS").numbers("COUNT");
        table.row("tests", litmus.tests().size());
        table.row("cells run", number(litmus.ran()));
        for (CellResult.Status status : CellResult.Status.values()) {
            table.row("  " + status.name().toLowerCase(Locale.ROOT), number(litmus.count(status)));
        }
        long states = litmus.tests().stream()
                .flatMap(test -> test.cells().stream())
                .mapToLong(CellResult::states)
                .sum();
        table.row("states", number(states));
        return table.render(0);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    /** {@return the same for tools} */
    static String json(Findings found, int code) {
        ObjectNode document = JsonReport.document("review");
        document.put("exitCode", code);
        document.put("modelsLeft", found.left());
        document.set("claims", LedgerJson.of(found.ledger()));
        found.matrix().ifPresent(matrix -> document.set("matrix", MatrixJson.of(matrix)));
        document.set("freeing", FreeMatrixText.json(found.freeing()));
        document.set("litmus", LitmusJson.of(found.litmus()));
        document.set("groups", JsonReport.groups(List.of(Check.group(found.runs()))));
        return JsonReport.write(document);
    }
}
