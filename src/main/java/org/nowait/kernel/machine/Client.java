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
     * Every process calls anything of its alphabet, again and again; its program is empty. Flags are those of the last step.
     *
     * @param alphabets what each process may call, in the order of the processes
     */
    record Any(List<Alphabet> alphabets) implements Client {

        /** Copies the list. */
        public Any {
            alphabets = List.copyOf(alphabets);
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
