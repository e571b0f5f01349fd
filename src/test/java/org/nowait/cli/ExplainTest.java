package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code nowait explain} as its users meet it. */
final class ExplainTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String CELL = "raw+alloc-page-atomic@RT-7.3-DEBUG";

    private static CommandLineRun explain(String... arguments) {
        return CommandLineRun.quietly(ROOT, "explain", arguments);
    }

    @Test
    void confirmsWhatItShows() {
        CommandLineRun run = explain(CELL);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("[ MODEL: Sleeping lock in atomic context ]")
                .contains("steps confirmed by TLC")
                .contains("    litmus/alloc/raw+alloc-page-atomic.litmus\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
        assertThat(explain(CELL).out()).isEqualTo(run.out());
    }

    @Test
    void worksWhereThereIsNoTree(@TempDir Path folder) {
        CommandLineRun run = CommandLineRun.in(folder, "explain", "-q", "--no-confirm", CELL);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .endsWith("reproduce: nowait explain " + CELL + "\n")
                .contains("spec/PreemptCount.tla:");
    }

    @Test
    void saysThatNobodyConfirmed() {
        assertThat(explain("--no-confirm", CELL).out()).contains("not confirmed: TLC was not asked");
        CommandLineRun states = explain("--no-confirm", "--as", "itf", CELL);
        assertThat(states.code()).isEqualTo(ExitCode.USAGE);
        assertThat(states.err()).contains("the states of this form are TLC's");
    }

    @Test
    void theExampleOfTheDocumentIsWhatIsPrinted() throws IOException {
        String document = Files.readString(ROOT.resolve("docs/explain.md"));

        assertThat(document).contains("```\n" + explain(CELL).out() + "```");
    }

    @Test
    void aRunThatIsNotThereIsNoSuccess() {
        CommandLineRun never = explain("raw+alloc-page-atomic@LAZY-7.3-DEBUG");
        assertThat(never.code()).isEqualTo(ExitCode.FAILED);
        assertThat(never.out()).contains("SLEEP_IN_ATOMIC", "states were seen; some show", ":INVALID_WAIT");
        CommandLineRun bounded = explain("--max-states", "3", CELL);
        assertThat(bounded.code()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(bounded.out()).startsWith("UNKNOWN: ");
        CommandLineRun skipped = explain("raw+rt-safe-alias@FULL-7.3/nolock");
        assertThat(skipped.code()).isEqualTo(ExitCode.SKIPPED);
        assertThat(skipped.out()).contains("is skipped: filter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raw+alloc-page-atomi@RT-7.3 | did you mean raw+alloc-page-atomic?",
                "raw+alloc-page-atomic@RT-7.4 | did you mean RT-7.3?",
                "raw+alloc-page-atomic@RT-7.3/nolok | did you mean nolock?",
                "raw+alloc-page-atomic@RT-7.3:WRAN | did you mean WARN?",
                "raw+alloc-page-atomic | a cell is TEST@BUILD"
            })
    void refusesEveryPartByName(String cell, String message) {
        CommandLineRun run = explain(cell);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void anotherQuestionMayBeAsked() {
        String cell = "claims/scenarios/raw+rt-safe.litmus@FULL-5.9-DEBUG/rt-safe-rt";
        CommandLineRun run = explain("--no-confirm", "--question", "~exists (SLEEP_IN_ATOMIC \\/ INVALID_WAIT)", cell);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("[ MODEL: Invalid wait context ]");
        CommandLineRun wrong = explain("--question", "~exists (INVALID_WAT)", cell);
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("--question:1:10", "did you mean INVALID_WAIT?");
    }

    @Test
    void aClaimNamesTheRunAgainstIt() {
        CommandLineRun run = CommandLineRun.in(ROOT, "claims", "-q", "C18");
        assertThat(run.out()).contains("""
                  see:     nowait explain \\
                    --question '~exists (KSWAPD_WOKEN)' \\
                    claims/scenarios/task+gfp0-boost.litmus@NONE-5.9
                """).containsPattern("\n  tests:   [a-z0-9+-]+");
    }

    @Test
    void refusesAFormThatIsNone() {
        CommandLineRun run = explain("--as", "splut", CELL);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("splut", "SPLAT");
    }

    @Test
    void jsonHasTheStepsAndWhatConfirmsThem() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(explain("-f", "json", CELL).out());

        assertThat(document.at("/schema").asText()).isEqualTo("nowait/1");
        assertThat(document.at("/confirmed").asBoolean()).isTrue();
        assertThat(document.at("/steps").size()).isEqualTo(7);
        assertThat(document.at("/steps/6/action").asText()).isEqualTo("Lock(0)");
        assertThat(document.at("/steps/6/raised/0").asText()).isEqualTo("INVALID_WAIT");
    }

    @Test
    void theLitmusFormIsATestThatPasses(@TempDir Path folder) {
        Path file = folder.resolve("raw+alloc-page-atomic.litmus");

        assertThat(explain("--no-confirm", "--as", "litmus", "-o", file.toString(), CELL)
                        .code())
                .isZero();
        CommandLineRun again = CommandLineRun.in(ROOT, "litmus", "-q", "-c", "RT-7.3-DEBUG", file.toString());
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("ok: 1 of 1 as expected");
    }

    @Test
    void aMismatchLeadsHere(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("05-mutex-in-hardirq.litmus");
        String text = Files.readString(ROOT.resolve("litmus/rules/05-mutex-in-hardirq.litmus"));
        Files.writeString(file, text.replaceAll("Result.*: Always", "Result: Never"));

        CommandLineRun run = CommandLineRun.in(ROOT, "litmus", "-q", "-c", "RT-7.3-DEBUG", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).endsWith("Counterexample: nowait explain " + file + "@RT-7.3-DEBUG\n");
        assertThat(explain("--no-confirm", file + "@RT-7.3-DEBUG").code()).isZero();
    }
}
