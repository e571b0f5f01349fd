package org.nowait.review.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nowait.kernel.machine.Designs;

final class ClaimReaderTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String CELLS = """
            {
              "id": "C90",
              "statement": ["A statement", "on two lines."],
              "source": "somebody",
              "query": {
                "kind": "cells",
                "questions": [{
                  "scenarios": ["litmus/rules/05-mutex-in-hardirq.litmus"],
                  "builds": ["RT-7.3-DEBUG"],
                  "holds": "forall (INVALID_WAIT)"
                }]
              },
              "notes": "A note.",
              "expect": "CONFIRMED"
            }
            """;

    @TempDir
    private Path folder;

    private Claim read(String text) throws IOException {
        Path file = folder.resolve("C90.json");
        Files.writeString(file, text);
        return new ClaimReader(ROOT).read(file);
    }

    private void refuses(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ClaimException.class).hasMessageContaining(message);
    }

    @Test
    void readsAnEntry() throws IOException {
        Claim claim = read(CELLS);
        assertThat(claim.statement()).isEqualTo("A statement on two lines.");
        assertThat(claim.expect()).contains("CONFIRMED");
        assertThat(CellJudge.cells(claim.query())).singleElement().satisfies(cell -> {
            assertThat(cell.build().name()).isEqualTo("RT-7.3-DEBUG");
            assertThat(cell.design()).isEqualTo(Designs.MAINLINE);
        });
    }

    @Test
    void namesFileLineAndFieldOfWhatIsWrong() {
        refuses(CELLS.replace("\"cells\"", "\"sells\""), "C90.json:6: query.kind: must be one of [cells, constants");
        refuses(CELLS.replace("RT-7.3-DEBUG", "RT-7.3-DEBUGS"), "C90.json:9: query.questions.0.builds: no such build");
        refuses(CELLS.replace("INVALID_WAIT", "INVALID_WEIGHT"), "C90.json:10: query.questions.0.holds: unknown flag");
        refuses(CELLS.replace("forall (", "forall ((("), "C90.json:10: query.questions.0.holds: expected");
        refuses(CELLS.replace("05-mutex", "99-mutex"), "C90.json:8: query.questions.0.scenarios: no such file");
        refuses(CELLS.replace("\"CONFIRMED\"", "\"TRUE\""), "C90.json:14: expect: must be CONFIRMED, REFUTED");
        refuses(CELLS.replace("\"notes\"", "\"nodes\""), "C90.json:13: nodes: no such field (did you mean notes?)");
        refuses(CELLS.replace("C90", "X90"), "C90.json:2: id: must be C, two digits");
    }

    @Test
    void aClaimNeedsAQuery() {
        refuses("{\"id\": \"C90\", \"statement\": \"s\", \"source\": \"s\", \"notes\": \"n\"}", "query: is missing");
        refuses(CELLS.replace("\"RT-7.3-DEBUG\"", "\"5.9\", \"+UP\""), "no cell is left");
        refuses(
                CELLS.replace("\"builds\": [\"RT-7.3-DEBUG\"]", "\"builds\": [\"7.3\"], \"designs\": [\"rt-safe-rt\"]"),
                "no cell is left");
        refuses(CELLS.replace("\"builds\"", "\"designs\": [\"rt-save-rt\"], \"builds\""), "did you mean rt-safe-rt?");
    }

    @Test
    void brokenJsonHasALine() {
        refuses(CELLS.replace("\"notes\": \"A note.\",", "\"notes\": \"A note.\""), "C90.json:14: ");
    }

    @Test
    void everyEntryOfTheLedgerCanBeRead() {
        assertThat(new ClaimReader(ROOT).folder(ROOT.resolve("claims")))
                .hasSizeGreaterThanOrEqualTo(39)
                .allSatisfy(claim -> assertThat(claim.statement().length()).isBetween(10, 320));
    }
}
