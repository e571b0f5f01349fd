package org.nowait.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nowait.report.run.RunDrawings;
import org.nowait.report.run.RunGraph;
import org.nowait.report.run.RunNesting;
import org.nowait.report.run.RunNode;
import org.nowait.review.LockNestings;
import org.nowait.review.SmallGraph;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelConfigs;

/** The pictures of the documents are what the engines find now, and say in words what they show. */
final class DrawingsTest {

    private static final Path PICTURES = Path.of("docs/images");

    private static RunDrawings drawings = RunDrawings.NONE;

    @BeforeAll
    static void ask(@TempDir Path folder) throws IOException {
        Manifest manifest = Manifest.read(Path.of("model-configs/manifest.json"));
        List<ModelConfig> configs = ModelConfigs.in(Path.of("model-configs"), Path.of("spec"));
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            drawings =
                    RunDrawings.of(SmallGraph.of(configs, manifest, new GraphCache(folder), tlc), LockNestings.all());
        }
    }

    private static void same(String name, String drawn) throws IOException {
        Path picture = PICTURES.resolve(name);
        if (Boolean.getBoolean("nowait.update.pictures")) {
            Files.writeString(picture, drawn);
        }
        assertThat(Files.readString(picture))
                .as("mvn test -Dtest=DrawingsTest -Dnowait.update.pictures=true writes %s anew", name)
                .isEqualTo(drawn);
    }

    @Test
    void everySmallModelHasItsPicture() throws IOException {
        assertThat(drawings.graphs()).isNotEmpty();
        Set<String> names = new TreeSet<>();
        for (RunGraph graph : drawings.graphs()) {
            String name = "graph-" + graph.model() + ".svg";
            names.add(name);
            same(name, GraphSvg.of(graph));
        }
        try (var files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("graph-"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(names);
        }
    }

    @Test
    void theTableOfNestingsIsWhatTheMachineSays() throws IOException {
        same("nesting-table.svg", NestingTableSvg.of(drawings.nestings()));
    }

    @Test
    void aSpinlockInsideOfARawOneIsReportedEverywhereAndSleepsOnRt() {
        assertThat(nesting("FULL-7.3-DEBUG").reported()).contains("INVALID_WAIT");
        assertThat(nesting("FULL-7.3-DEBUG").happens()).isEmpty();
        assertThat(nesting("RT-7.3-DEBUG").reported()).contains("INVALID_WAIT");
        assertThat(nesting("RT-7.3-DEBUG").happens()).contains("SLEEP_IN_ATOMIC");
        assertThat(NestingTableSvg.words(drawings.nestings()))
                .anyMatch(line -> line.startsWith("On RT-7.3-DEBUG spinlock_t inside of raw_spinlock_t: "));
    }

    private static RunNesting nesting(String build) {
        return drawings.nestings().stream()
                .filter(one -> one.build().equals(build))
                .filter(one -> one.outer().equals("raw_spinlock_t"))
                .filter(one -> one.inner().equals("spinlock_t"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyStateAndStepIsInTheWords() {
        for (RunGraph graph : drawings.graphs()) {
            List<String> words = GraphSvg.words(graph);
            assertThat(words).hasSameSizeAs(graph.nodes());
            assertThat(String.join("", words).split(" leads to ", -1))
                    .hasSize(graph.edges().size() + 1);
            assertThat(graph.nodes()).filteredOn(RunNode::initial).hasSize(1);
        }
    }
}
