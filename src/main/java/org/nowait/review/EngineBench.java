package org.nowait.review;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nowait.conformance.CheckTimes;
import org.nowait.conformance.ConformanceResult;
import org.nowait.explore.Bounds;
import org.nowait.explore.Explorer;
import org.nowait.kernel.config.Build;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.ComparedEngines;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.TlcEngine;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.Harvest;
import org.nowait.tlc.HarvestRequest;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ModelConfig;

/** Measures the engines side by side in one run, so that each number has its baseline beside it. */
public final class EngineBench {

    /**
     * One number.
     *
     * @param name what was measured
     * @param value the number
     * @param unit its unit
     */
    public record Measure(String name, double value, String unit) {

        /** {@return the value with its unit, as tables print it} */
        public String text() {
            return String.format(Locale.ROOT, value >= 100 ? "%,.0f %s" : "%,.2f %s", value, unit);
        }
    }

    /** A measure that must be 0: the two engines answer alike. */
    public static final String DIFFERENT = "cells with other end states or counts";

    /** Another that must be 0. */
    public static final String MISCOUNTED = "states that only one of them counts";

    private static final int WARM_UPS = 3;

    private final TlcWorkers tlc;
    private final ReplayReview review;

    /**
     * Prepares a bench.
     *
     * @param tlc one worker process
     * @param review loads and replays models
     */
    public EngineBench(TlcWorkers tlc, ReplayReview review) {
        this.tlc = tlc;
        this.review = review;
    }

    /**
     * Measures TLC, the harvest and the replay of one model. TLC and the harvest run the model once before they are
     * measured, the replay and the explorer three times.
     *
     * @param config the model
     * @param graph a file for the harvested graph
     * @return the measures
     * @throws org.nowait.tlc.TlcException if the harvest counts otherwise than TLC
     */
    public List<Measure> model(ModelConfig config, Path graph) {
        CheckRequest check = CheckRequest.of(config.model());
        HarvestRequest harvest =
                new HarvestRequest(config.model(), graph, GraphCache.key(config.model(), tlc.options()), 0);
        tlc.check(check);
        CheckResult plain = tlc.check(check).orThrow();
        tlc.harvest(harvest);
        Harvest harvested = tlc.harvest(harvest);
        harvested.verifyAgainst(plain);
        ReplayTarget target = review.load(config);
        for (int i = 0; i < WARM_UPS; i++) {
            review.replay(target);
        }
        ConformanceResult replayed = review.replay(target);
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("distinct states, equal in both", plain.distinct(), "states"));
        measures.add(new Measure("TLC, one worker", plain.seconds(), "s"));
        measures.add(new Measure("harvest", harvested.seconds(), "s"));
        measures.add(new Measure("harvest / TLC", harvested.seconds() / plain.seconds(), "times"));
        if (target.twin() instanceof Twin.Machines machines) {
            measures.addAll(explorer(machines, target.cells(), plain));
        }
        measures.addAll(replay(replayed));
        return measures;
    }

    /** The replay as a whole, where refusals stand beside the edges, and each direction in its own time. */
    private static List<Measure> replay(ConformanceResult replayed) {
        CheckTimes times = replayed.times();
        long edges = replayed.size().edges();
        long refusals = replayed.refusedHere() + replayed.refusedElsewhere();
        return List.of(
                new Measure("replay, all directions", times.total(), "s"),
                new Measure("replay, all directions: edges", edges / times.total(), "edges/s"),
                new Measure("replay, all directions: refusals", refusals / times.total(), "refusals/s"),
                new Measure("replay, enabled alone", edges / times.enabled(), "edges/s"),
                new Measure("replay, disabled alone", refusals / times.disabled(), "refusals/s"),
                new Measure("replay, offers alone", replayed.size().states() / times.offers(), "states/s"),
                new Measure("replay, own exploration alone", replayed.own().edges() / times.own(), "edges/s"));
    }

    private static List<Measure> explorer(Twin.Machines twin, Set<TlaValue> cells, CheckResult plain) {
        for (int i = 0; i < WARM_UPS; i++) {
            explore(twin, cells);
        }
        long begin = System.nanoTime();
        long states = explore(twin, cells);
        double rate = states / ((System.nanoTime() - begin) / 1e9);
        double tlcs = plain.distinct() / plain.seconds();
        return List.of(
                new Measure("explorer, same model", rate, "states/s"),
                new Measure(MISCOUNTED, Math.abs(states - plain.distinct()), "states"),
                new Measure("explorer / TLC, same model", rate / tlcs, "times"));
    }

    private static long explore(Twin.Machines twin, Set<TlaValue> cells) {
        return twin.implementation(cells, Set.of()).machines().stream()
                .mapToLong(machine -> Explorer.explore(machine, Bounds.DEFAULT).states())
                .sum();
    }

    /**
     * Measures the explorer against TLC on the same cells. They are compared first, which warms both up.
     *
     * @param tests the tests
     * @param builds the builds
     * @param spec the folder of the specification
     * @return the measures
     */
    public List<Measure> litmus(List<LitmusTest> tests, List<Build> builds, Path spec) {
        ExplorerEngine explorer = new ExplorerEngine(Bounds.DEFAULT);
        TlcEngine specification = new TlcEngine(tlc, spec);
        LitmusReport compared = LitmusRunner.run(tests, builds, new ComparedEngines(explorer, specification));
        long begin = System.nanoTime();
        LitmusReport own = LitmusRunner.run(tests, builds, explorer);
        long middle = System.nanoTime();
        LitmusRunner.run(tests, builds, specification);
        long end = System.nanoTime();
        double ours = (middle - begin) / 1e9;
        double theirs = (end - middle) / 1e9;
        long states = own.tests().stream()
                .flatMap(test -> test.cells().stream())
                .mapToLong(CellResult::states)
                .sum();
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("litmus cells, explorer and TLC", own.ran(), "cells"));
        measures.add(new Measure(DIFFERENT, differing(compared), "cells"));
        measures.add(new Measure("explorer, litmus cells", states / ours, "states/s"));
        measures.add(new Measure("TLC on the same states", states / theirs, "states/s"));
        measures.add(new Measure("explorer / TLC, litmus cells", theirs / ours, "times"));
        return measures;
    }

    private static long differing(LitmusReport compared) {
        return compared.tests().stream()
                .flatMap(test -> test.cells().stream())
                .filter(cell -> cell.difference().isPresent())
                .count();
    }

    /** {@return the sum of the peaks of this process's heap pools} */
    public static Measure peakHeap() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new Measure("peak heap of this process", bytes / (1024.0 * 1024), "MiB");
    }
}
