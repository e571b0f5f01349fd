package org.nowait.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nowait.conformance.ConformanceChecker;
import org.nowait.conformance.ConformanceOptions;
import org.nowait.conformance.ConformanceResult;
import org.nowait.conformance.junit.ConformanceTests;
import org.nowait.kernel.config.Fault;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;

/** The Java machine follows every transition of every model, every behaviour that TLC prints, and no planted fault. */
@Tag("replay")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSpecification.class)
final class ModelReplayTest {

    private static final long WANTED_EDGES = 1_000_000;

    private Specification specification;

    @BeforeAll
    void start(Specification shared) {
        specification = shared;
        specification.loadModels();
    }

    @TestFactory
    Stream<DynamicContainer> theMachineFollowsEveryTransition() {
        return Jobs.run(specification.models(), 2, this::replayed, config -> {}).stream();
    }

    private DynamicContainer replayed(ModelConfig config) {
        ReplayTarget target = specification.model(config);
        ConformanceOptions options = ConformanceOptions.defaults()
                .withVariantsPerState(target.twin().variants())
                .withRepeat("nowait replay " + config.name());
        ConformanceResult result =
                new ConformanceChecker(target.model(), options).check(target.implementation(Set.of()));
        return ConformanceTests.forResult(target.model(), result);
    }

    @TestFactory
    Stream<DynamicTest> theGraphHasTheCountsOfTheManifest() {
        return specification.models().stream()
                .map(config -> dynamicTest(config.name(), () -> {
                    ManifestEntry entry = specification.entry(config);
                    ReplayTarget target = specification.model(config);
                    assertThat(target.graph().stateCount()).isEqualTo((int) entry.distinctStates());
                    assertThat(target.graph().edgeCount() + target.graph().initialStates().length)
                            .isEqualTo(entry.totalStates());
                }));
    }

    @Test
    void theModelsTogetherHaveAMillionTransitionsAndFireEveryAction() {
        long edges = 0;
        Map<Fault.Part, Set<String>> silent = new HashMap<>();
        for (ModelConfig config : specification.models()) {
            Set<String> never = Set.copyOf(specification.entry(config).silent());
            ReplayTarget target = specification.model(config);
            edges += target.graph().edgeCount();
            silent.computeIfAbsent(family(target.part()), part -> new HashSet<>(never))
                    .retainAll(never);
        }
        assertThat(silent)
                .hasSize(4)
                .allSatisfy((part, never) -> assertThat(never).isEmpty());
        assertThat(edges).isGreaterThanOrEqualTo(WANTED_EDGES);
    }

    /** As {@code nowait models --coverage} tells. */
    @Test
    void theModelsTogetherCoverEveryCallEveryPairAndEveryContention() {
        GraphCoverage covered = new GraphCoverage();
        specification.models().forEach(config -> covered.add(specification.model(config)));
        assertThat(covered.tallies()).hasSize(3).allSatisfy(tally -> {
            assertThat(tally.covered()).isNotEmpty();
            assertThat(tally.missing()).as(tally.name()).isEmpty();
        });
    }

    /** The machine of locks is that of the allocator, too. */
    private static Fault.Part family(Fault.Part part) {
        return part == Fault.Part.ALLOCATOR ? Fault.Part.MACHINE : part;
    }

    /* TLC prints and confirms; each behaviour waits for it, so as many go at once as there are workers. */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> printedBehavioursReplayStepByStep() {
        return specification.configs().stream()
                .filter(config -> config.kind() != ModelKind.MODEL
                        && specification.entry(config).replay())
                .map(config -> dynamicTest(config.name(), () -> replayPrinted(config)));
    }

    /** Java follows to the end; of a mutant up to the step that its original refuses. */
    private void replayPrinted(ModelConfig config) {
        PrintedBehaviour printed = PrintedBehaviour.replay(config, specification.tlc(), specification.replay());
        assertThat(printed.failures()).isEmpty();
        assertThat(printed.check().violated())
                .isEqualTo(specification.entry(config).violated());
    }

    /** Of a configuration that is run for each element of a set every behaviour; the explorer finds none shorter. */
    @TestFactory
    Stream<DynamicTest> everyInstancesBehaviourReplays() {
        return specification.configs().stream()
                .filter(config -> !config.each().isEmpty())
                .map(config -> dynamicTest(config.name(), () -> {
                    ReplayRun run = specification
                            .replayReview()
                            .run(List.of(config), 1, name -> {})
                            .get(0);
                    assertThat(run.failures()).isEmpty();
                    int pairs = specification.entry(config).each().size();
                    assertThat(run.remark()).contains(pairs + " of " + pairs + " instances", "compared in " + pairs);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPlantedFaultIsKilledByReplayAndNamed() {
        FaultScoreboard scoreboard = new FaultScoreboard(specification.replayReview());
        int jobs = Runtime.getRuntime().availableProcessors();
        return scoreboard.run(specification.models(), Fault.all(), jobs, model -> {}).stream()
                .map(score -> dynamicTest(
                        score.fault().name(),
                        () -> assertThat(score.isNamedRightly())
                                .as(score.toString())
                                .isTrue()));
    }
}
