package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.nowait.conformance.ConformanceBench;
import org.nowait.kernel.config.Builds;
import org.nowait.litmus.LitmusTest;
import org.nowait.report.JsonReport;
import org.nowait.report.TextTable;
import org.nowait.review.EngineBench;
import org.nowait.review.EngineBench.Measure;
import org.nowait.review.ReplayReview;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ModelConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nowait bench}: how fast is each engine beside its baseline? */
@Command(
        name = "bench",
        description = "Measure the engines against their baselines, in one run.",
        footer = {
            "",
            "TLC against the harvest of one model, the replay of that model as a whole",
            "and each direction in its own time, the explorer against TLC on it and on",
            "one of every twenty litmus tests, the checker alone, and memory.",
            "Each part runs to warm up, replay and explorer three times and the others",
            "once, and then once to be measured.",
            "",
            "Exit codes: 0 measured, 1 two engines disagree, 2 usage.",
            "",
            "Examples:",
            "  nowait bench",
            "  nowait bench MCLockClient_readers"
        })
final class Bench implements Callable<Integer> {

    private static final int ONE_OF = 20;

    private final Surroundings around;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            defaultValue = "MCLockClient_readers",
            description = "The model to harvest and replay; default: MCLockClient_readers.")
    private String model = "MCLockClient_readers";

    Bench(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Format format = output.format(Format.TABLE, Format.JSON);
        Workspace workspace = Workspace.find(around);
        ModelSelection models = ModelSelection.of(workspace, List.of(model), around);
        ModelConfig config = models.chosen().get(0);
        List<LitmusTest> tests = LitmusOptions.load(sample(Workspace.files(workspace.litmus(), ".litmus")), around);
        Path graph = Files.createTempFile("nowait-bench-", ".graph");
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around);
                TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            GraphCache cache = new GraphCache(workspace.cache().resolve("graphs"));
            EngineBench bench = new EngineBench(tlc, new ReplayReview(models.manifest(), tlc, cache));
            progress.begin("bench", 3);
            List<Measure> measures = new ArrayList<>();
            measures.addAll(bench.model(config, graph));
            progress.step(config.name());
            List<Measure> litmus = tests.isEmpty() ? List.of() : bench.litmus(tests, Builds.all(), workspace.spec());
            measures.addAll(litmus);
            progress.step("litmus");
            measures.addAll(checker());
            progress.end();
            measures.add(EngineBench.peakHeap());
            result.write(format == Format.JSON ? json(measures) : text(config, measures));
            Set<String> mustBeZero = Set.of(EngineBench.DIFFERENT, EngineBench.MISCOUNTED);
            boolean equal = measures.stream().noneMatch(each -> mustBeZero.contains(each.name()) && each.value() > 0);
            return equal ? ExitCode.OK : ExitCode.FAILED;
        } finally {
            Files.deleteIfExists(graph);
        }
    }

    /* TLC takes minutes for all of them. */
    private static List<Path> sample(List<Path> files) {
        return IntStream.range(0, files.size())
                .filter(i -> i % ONE_OF == 0)
                .mapToObj(files::get)
                .toList();
    }

    private static List<Measure> checker() {
        List<Measure> measures = new ArrayList<>();
        for (ConformanceBench.Measure measure : ConformanceBench.standard()) {
            String name = "checker alone, snapshots of " + measure.snapshot() + " bytes";
            measures.add(new Measure(name, measure.edgesPerSecond(), "edges/s"));
            measures.add(new Measure(name, measure.refusalsPerSecond(), "refusals/s"));
        }
        return measures;
    }

    private static String text(ModelConfig config, List<Measure> measures) {
        TextTable table = new TextTable().words("MEASURED").numbers("VALUE");
        measures.forEach(measure -> table.row(measure.name(), measure.text()));
        return table.render(0) + "model: " + config.name() + "; "
                + Runtime.getRuntime().availableProcessors() + " cores\n";
    }

    private static String json(List<Measure> measures) {
        ObjectNode document = JsonReport.document("bench");
        ArrayNode array = document.putArray("measures");
        for (Measure measure : measures) {
            array.addObject()
                    .put("name", measure.name())
                    .put("value", measure.value())
                    .put("unit", measure.unit());
        }
        return JsonReport.write(document);
    }
}
