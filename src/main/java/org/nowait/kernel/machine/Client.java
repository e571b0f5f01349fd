package org.nowait.kernel.machine;

import java.util.List;
import java.util.function.Function;

/** Who drives the machine. */
public sealed interface Client {

    /** Every process runs its finite program once. Flags accumulate. */
    record Litmus() implements Client {
        @Override
        public <R> R match(Function<Litmus, R> onLitmus, Function<Any, R> onAny) {
            return onLitmus.apply(this);
        }
    }

    /**
     * Every process calls anything of its alphabet, again and again. Flags are those of the last step.
     *
     * @param nest for each process, with how many sections open it may not open another; at least 1
     */
    record Any(List<Integer> nest) implements Client {

        /** Checks the bounds. */
        public Any {
            nest = List.copyOf(nest);
            for (int bound : nest) {
                if (bound < 1) {
                    throw new IllegalArgumentException("a nesting bound must be positive: nest=" + nest);
                }
            }
        }

        @Override
        public <R> R match(Function<Litmus, R> onLitmus, Function<Any, R> onAny) {
            return onAny.apply(this);
        }
    }

    /**
     * Tells the two clients apart.
     *
     * @param <R> the result
     * @param onLitmus applied to the litmus client
     * @param onAny applied to the general client
     * @return what the applied function returns
     */
    <R> R match(Function<Litmus, R> onLitmus, Function<Any, R> onAny);
}
