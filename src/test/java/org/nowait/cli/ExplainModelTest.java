package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.tla.Itf;
import org.nowait.tla.TlaRecord;

/** {@code nowait explain MODEL}: prefix and loop of what TLC prints. */
final class ExplainModelTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String LASSO = "MCDeferredFrees_violates_QueuedEventuallyReturn";

    private static CommandLineRun explain(String... arguments) {
        return CommandLineRun.quietly(ROOT, "explain", arguments);
    }

    @Test
    void showsTheLoopOfALassoAndThatJavaGoesAroundTwice() {
        CommandLineRun run = explain(LASSO);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("QueuedEventuallyReturn does not hold")
                .contains("Fair: ")
                .contains("Bounds: Pages = 3.")
                .contains("--- the loop ---")
                .contains("again, and so on for ever.")
                .containsPattern("Java: all \\d+ steps, those of the loop twice: \\d+");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void givesEachActorAColumn() {
        CommandLineRun run = explain("--as", "mail", "MCSleepers_violates_SleepersEventuallyRun");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("| S1 ").contains("| S2 ").contains("Then nothing for ever");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void writesALassoForOtherToolsWithoutAStateTwice() throws IOException {
        JsonNode itf = new ObjectMapper().readTree(explain("--as", "itf", LASSO).out());
        List<TlaRecord> states = Itf.fromTrace(itf);

        assertThat(itf.get("loop").asInt()).isLessThan(states.size());
        assertThat(itf.get("#meta").get("loop-action").asText()).isNotEmpty();
        JsonNode tlc =
                new ObjectMapper().readTree(explain("--as", "tlc", LASSO).out()).get("counterexample");
        assertThat(tlc.get("state")).hasSameSizeAs(states);
        assertThat(tlc.get("action")).hasSameSizeAs(states);
    }

    @Test
    void drawsTheLoopAsOne() throws IOException {
        String puml = explain("--as", "puml", LASSO).out();

        assertThat(puml).startsWith("@startuml\n").endsWith("end\n@enduml\n").containsOnlyOnce("loop for ever");
        JsonNode states =
                new ObjectMapper().readTree(explain("-f", "json", LASSO).out());
        assertThat(puml.lines().filter(line -> line.contains(" -> ") && !line.startsWith("note")))
                .hasSize(states.get("steps").asInt());

        JsonNode events = new ObjectMapper()
                .readTree(explain("--as", "chrome", LASSO).out())
                .get("traceEvents");
        List<JsonNode> slices = new ArrayList<>();
        events.forEach(event -> {
            if (event.get("ph").asText().equals("X")) {
                slices.add(event);
            }
        });
        assertThat(slices).hasSize(states.get("steps").asInt() + 1);
        JsonNode loop = slices.get(slices.size() - 1);
        assertThat(loop.get("ts").asInt())
                .isEqualTo(slices.get(states.get("loopsTo").asInt()).get("ts").asInt());
    }

    @Test
    void tellsTheSameAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(explain("-f", "json", LASSO).out());

        assertThat(json.get("violated").asText()).isEqualTo("QueuedEventuallyReturn");
        assertThat(json.get("loopsTo").asInt()).isLessThan(json.get("steps").asInt());
    }

    @Test
    void refusesWhatHasNoBehaviour() {
        CommandLineRun holds = explain("MCSleepers_waitqueue");
        assertThat(holds.code()).isEqualTo(ExitCode.USAGE);
        assertThat(holds.err()).contains("must hold");
        CommandLineRun unknown = explain("MCSleepers_waitqueu");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("did you mean MCSleepers_waitqueue?");
        CommandLineRun form = explain("--as", "ftrace", LASSO);
        assertThat(form.code()).isEqualTo(ExitCode.USAGE);
        assertThat(form.err()).contains("states, columns, mail, puml, itf, tlc, chrome");
    }
}
