package org.nowait.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.ConformanceOptions;
import org.nowait.conformance.ReplayResult;
import org.nowait.conformance.junit.ConformanceTests;
import org.nowait.kernel.config.Fault;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Counterexample;
import org.nowait.tlc.Model;
import org.nowait.tlc.manifest.ManifestEntry;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;

/** The Java machine follows every transition of every model, every behaviour that TLC prints, and no planted fault. */
@Tag("replay")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ModelReplayTest {

    private static final long WANTED_EDGES = 1_000_000;

    private Specification specification;

    @BeforeAll
    void start() {
        specification = new Specification();
        specification.loadModels();
    }

    @AfterAll
    void end() {
        specification.close();
    }

    @TestFactory
    Stream<DynamicContainer> theMachineFollowsEveryTransition() {
        return specification.models().stream().map(config -> {
            ReplayTarget target = specification.model(config);
            return ConformanceTests.forModel(
                    target.model(),
                    ConformanceOptions.defaults()
                            .withVariantsPerState(target.twin().variants())
                            .withRepeat("nowait replay " + config.name()),
                    () -> target.implementation(Set.of()));
        });
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

    /**
     * A false claim or a reachable state is a behaviour of the machine. A mutant's behaviour is one up to the step that the
     * specification without the mutation refuses, and not beyond.
     */
    private void replayPrinted(ModelConfig config) throws IOException {
        CheckResult run = specification.tlc().check(CheckRequest.of(config.model()));
        assertThat(run.violated()).isEqualTo(specification.entry(config).violated());
        Counterexample counterexample = Objects.requireNonNull(run.counterexample(), config.name());
        assertThat(specification.tlc().firstRefused(config.model(), counterexample.steps()))
                .isEqualTo(-1);
        Behaviour behaviour = PrintedBehaviour.behaviour(config.name(), counterexample);
        ReplayResult replayed = specification.replay().replay(config, behaviour);
        int refused = specification.tlc().firstRefused(sound(config), counterexample.steps());
        int last = PrintedBehaviour.steps(behaviour);
        // A successor that differs in todo alone, which the machine keeps in frames, shows only a step later or never.
        assertThat(replayed.steps()).isBetween(refused < 0 ? last : refused - 1, last);
        assertThat(replayed.passed()).isEqualTo(replayed.steps() == last);
        if (config.kind() != ModelKind.MUTANT) {
            assertThat(refused)
                    .as("only a mutant does what the specification refuses")
                    .isEqualTo(-1);
        }
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

    /** The configuration without its substitution of an operator. */
    private static Model sound(ModelConfig config) throws IOException {
        String text = Files.readString(config.file()).replaceAll("(?m)^.*<- MC.*$", "");
        return Model.generated(config.specDir(), config.module(), config.name() + "_sound.cfg", text);
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
