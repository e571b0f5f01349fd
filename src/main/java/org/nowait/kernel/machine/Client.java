package org.nowait.kernel.machine;

import java.util.function.Function;
import java.util.function.IntFunction;

/** Who drives the machine. */
public sealed interface Client {

    /** Every process runs its finite program once. Flags accumulate. */
    record Litmus() implements Client {
        @Override
        public <R> R match(Function<Litmus, R> onLitmus, IntFunction<R> onAny) {
            return onLitmus.apply(this);
        }
    }

    /**
     * Every process calls anything of its alphabet, again and again. Flags are those of the last step.
     *
     * @param nest how many sections a process may have open when it opens another, at least 1
     */
    record Any(int nest) implements Client {

        /** Checks the bound. */
        public Any {
            if (nest < 1) {
                throw new IllegalArgumentException("the nesting bound must be positive: nest=" + nest);
            }
        }

        @Override
        public <R> R match(Function<Litmus, R> onLitmus, IntFunction<R> onAny) {
            return onAny.apply(nest);
        }
    }

    /**
     * Tells the two clients apart.
     *
     * @param <R> the result
     * @param onLitmus applied to the litmus client
     * @param onAny applied to the general client's nesting bound
     * @return what the applied function returns
     */
    <R> R match(Function<Litmus, R> onLitmus, IntFunction<R> onAny);
}
