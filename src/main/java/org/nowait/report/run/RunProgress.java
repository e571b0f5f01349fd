package org.nowait.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nowait.review.FreeMatrix;
import org.nowait.review.PrintedBehaviour;
import org.nowait.tlc.manifest.ModelConfig;

/**
 * What eventually happens: freeing by RCU, and the loops in which it does not.
 *
 * @param states the states in which schemes were explored
 * @param schemes the schemes of kvfree_rcu() and builds; none if the question was not asked
 * @param lassos behaviours of the configurations in which a property of progress fails
 */
public record RunProgress(long states, List<RunScheme> schemes, List<RunLasso> lassos) {

    /** Nothing was asked. */
    public static final RunProgress NONE = new RunProgress(0, List.of(), List.of());

    /** Copies the lists. */
    public RunProgress {
        schemes = List.copyOf(schemes);
        lassos = List.copyOf(lassos);
    }

    static RunProgress of(FreeMatrix matrix, Map<ModelConfig, PrintedBehaviour> printed) {
        List<RunScheme> schemes = new ArrayList<>();
        matrix.schemes()
                .forEach((name, scheme) -> matrix.trouble()
                        .getOrDefault(scheme, Map.of())
                        .forEach((build, contexts) -> schemes.add(new RunScheme(
                                name,
                                word(build),
                                contexts.stream().map(RunProgress::word).toList(),
                                matrix.waiting().getOrDefault(scheme, Set.of()).contains(build)))));
        List<RunLasso> lassos = new ArrayList<>();
        printed.forEach((config, behaviour) -> lassos.add(RunLasso.of(config, behaviour)));
        return new RunProgress(matrix.states(), schemes, lassos);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
