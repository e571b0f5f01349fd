package org.nowait.report.run;

import java.util.List;
import java.util.Optional;

/**
 * One run of {@code nowait review}.
 *
 * @param schema {@link #SCHEMA}
 * @param kind {@link #KIND}
 * @param complete false if the run was interrupted, so that some of its parts are missing
 * @param exitCode the exit code of the command; 130 for an interrupted one
 * @param finished when it ended, in UTC as ISO 8601 writes it
 * @param versions what ran
 * @param bounds within which the verdicts hold
 * @param tests the litmus tests, in the order of their files
 * @param models the model configurations that TLC ran
 * @param claims the ledger
 * @param matrix which design is sound on which build; no pairs if it was not asked
 * @param conformance how the Java machine was compared with the specification; nothing before {@code nowait replay}
 * @param progress what eventually happens, and the loops in which it does not; nothing if it was not asked
 * @param drawings what pictures of the models are made from
 * @param counterexamples behaviours that show what the others refer to by {@code id}
 */
public record RunFile(
        String schema,
        String kind,
        boolean complete,
        int exitCode,
        String finished,
        RunVersions versions,
        RunBounds bounds,
        List<RunTest> tests,
        List<RunModel> models,
        List<RunClaim> claims,
        RunMatrix matrix,
        RunConformance conformance,
        RunProgress progress,
        RunDrawings drawings,
        List<RunCounterexample> counterexamples) {

    /** The name and version of the form. */
    public static final String SCHEMA = "nowait/1";

    /** What sets a run apart from other documents of the schema. */
    public static final String KIND = "run";

    /** Copies the lists. */
    public RunFile {
        tests = List.copyOf(tests);
        models = List.copyOf(models);
        claims = List.copyOf(claims);
        counterexamples = List.copyOf(counterexamples);
    }

    /** {@return the counterexample of that id, or nothing} */
    public Optional<RunCounterexample> counterexample(String id) {
        return counterexamples.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** {@return the same run with what was replayed} */
    public RunFile with(RunConformance replayed) {
        return new RunFile(
                schema,
                kind,
                complete,
                exitCode,
                finished,
                versions,
                bounds,
                tests,
                models,
                claims,
                matrix,
                replayed,
                progress,
                drawings,
                counterexamples);
    }
}
