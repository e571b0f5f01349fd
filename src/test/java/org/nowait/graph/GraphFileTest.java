package org.nowait.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nowait.tla.TlaText;
import org.nowait.tla.TlaValue;

final class GraphFileTest {

    private static final GraphKey KEY = GraphKey.of(List.of("---- MODULE Lock ----", "SPECIFICATION Spec", "2.18"));
    private static final List<String> VALUES =
            List.of("[pc |-> \"idle\", held |-> <<1, {2, -3}>>]", "(1 :> TRUE @@ 5 :> p1)", "{}", "<<>>", "\"\\\"\"");

    @TempDir
    Path folder;

    private Path file;
    private StateGraph graph;

    @BeforeEach
    void writeAGraph() throws IOException {
        ActionLabel move = new ActionLabel("Move", List.of(TlaText.parse("<<1, \"ü\">>")), "Lock.tla:12");
        StateGraph.Builder builder = new StateGraph.Builder(List.of("v", "w"), List.of(move, ActionLabel.of("Never")));
        for (String value : VALUES) {
            builder.addState(new TlaValue[] {TlaText.parse(value), TlaText.parse("0")});
        }
        builder.addInitial(2);
        builder.addInitial(0);
        builder.addEdge(4, 0, 0);
        builder.addEdge(4, 0, 0);
        builder.addEdge(0, 0, 4);
        builder.addEdge(3, 0, 3);
        graph = builder.build();
        file = folder.resolve("deep/er/lock.graph");
        GraphFile.write(file, KEY, graph);
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        StateGraph read = GraphFile.read(file, KEY);

        assertThat(read.variables()).isEqualTo(graph.variables());
        assertThat(read.actions()).isEqualTo(graph.actions());
        assertThat(read.actions().get(0).location()).isEqualTo("Lock.tla:12");
        assertThat(read.initialStates()).containsExactly(0, 2);
        assertThat(read.stateCount()).isEqualTo(graph.stateCount());
        for (int state = 0; state < graph.stateCount(); state++) {
            assertThat(read.values(state)).isEqualTo(graph.values(state));
            assertThat(read.out(state)).isEqualTo(graph.out(state));
        }
    }

    @Test
    void leavesNothingButTheFile() throws IOException {
        GraphFile.write(file, KEY, graph);

        try (var files = Files.list(folder.resolve("deep/er"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesNothingWhenItCannotWrite() throws IOException {
        Path occupied = folder.resolve("occupied");
        Files.createDirectories(occupied.resolve("inner"));

        assertThatThrownBy(() -> GraphFile.write(occupied, KEY, graph)).isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("deep", "occupied");
        }
    }

    @Test
    void refusesATruncatedFileAtEveryLength() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> GraphFile.read(file)).isInstanceOf(GraphFileException.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> GraphFile.read(file, KEY))
                .hasMessage(
                        file + ": the file is truncated: length=" + (whole.length - 1) + ", expected=" + whole.length);
    }

    @Test
    void refusesAFileWithAnyByteFlipped() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(file, flipped);
            assertThatThrownBy(() -> GraphFile.read(file, KEY)).isInstanceOf(GraphFileException.class);
        }
        whole[whole.length - 1] ^= 1;
        Files.write(file, whole);
        assertThatThrownBy(() -> GraphFile.read(file))
                .hasMessage(file + ": the checksum differs: the file was changed after it was written");
    }

    @Test
    void refusesAForeignFile() throws IOException {
        Files.writeString(file, "strict digraph DiskGraph {\n".repeat(10), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> GraphFile.read(file)).hasMessage(file + ": this is not a state graph file");
    }

    @Test
    void refusesAGraphOfAnotherKey() {
        GraphKey other = GraphKey.of(List.of("---- MODULE Lock ----SPECIFICATION Spec", "2.18"));

        assertThatThrownBy(() -> GraphFile.read(file, other))
                .hasMessageContaining("the graph was made from other modules, configuration or model checker: key="
                        + KEY.sha256().substring(0, 12));
    }

    @Test
    void refusesBytesAfterTheEnd() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));

        assertThatThrownBy(() -> GraphFile.read(file)).hasMessageContaining("bytes after the end of the graph");
    }

    @Test
    void aKeyTellsWhereTextsEnd() {
        assertThat(GraphKey.of(List.of("ab", "c"))).isNotEqualTo(GraphKey.of(List.of("a", "bc")));
        assertThatThrownBy(() -> new GraphKey("12")).hasMessageContaining("sha256=12");
    }
}
