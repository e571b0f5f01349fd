package org.nowait.conformance.junit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.nowait.conformance.ConformanceChecker;
import org.nowait.conformance.ConformanceOptions;
import org.nowait.conformance.ConformanceResult;
import org.nowait.conformance.Implementation;
import org.nowait.conformance.Model;
import org.nowait.graph.StateGraph;

/**
 * Makes the tests of a model, for a {@code @TestFactory}.
 *
 * <pre>{@code
 * @TestFactory
 * DynamicContainer lock() throws IOException {
 *     return ConformanceTests.forGraph("lock", GraphFile.read(Path.of("lock.graph")), MyLock::new);
 * }
 * }</pre>
 */
public final class ConformanceTests {

    private ConformanceTests() {}

    /**
     * Returns the tests of a graph with the usual options.
     *
     * @param name the name of the model
     * @param graph its complete graph
     * @param implementation makes the implementation, once
     * @return a container with a test per action and direction
     */
    public static DynamicContainer forGraph(
            String name, StateGraph graph, Supplier<? extends Implementation> implementation) {
        return forModel(new Model(name, graph), ConformanceOptions.defaults(), implementation);
    }

    /**
     * Returns the tests of a model.
     *
     * @param model the model
     * @param options how far to go and what to say
     * @param implementation makes the implementation, once
     * @return a container with a test per action and direction
     */
    public static DynamicContainer forModel(
            Model model, ConformanceOptions options, Supplier<? extends Implementation> implementation) {
        return container(model, new Once(() -> new ConformanceChecker(model, options).check(implementation.get())));
    }

    /**
     * Returns the tests of a check that has been made.
     *
     * @param model the model
     * @param result what the check found
     * @return a container with a test per action and direction
     */
    public static DynamicContainer forResult(Model model, ConformanceResult result) {
        return container(model, () -> result);
    }

    private static DynamicContainer container(Model model, Supplier<ConformanceResult> result) {
        return DynamicContainer.dynamicContainer(
                model.name(),
                ConformanceCheck.of(model, result).stream()
                        .map(check -> DynamicTest.dynamicTest(check.name(), check::verify)));
    }

    /** Runs a check when its result is first asked for. */
    static final class Once implements Supplier<ConformanceResult> {

        private final Supplier<ConformanceResult> check;
        private @Nullable ConformanceResult result;

        Once(Supplier<ConformanceResult> check) {
            this.check = check;
        }

        @Override
        public synchronized ConformanceResult get() {
            ConformanceResult known = result;
            if (known == null) {
                known = check.get();
                result = known;
            }
            return known;
        }
    }
}
