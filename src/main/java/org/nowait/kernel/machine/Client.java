package org.nowait.kernel.machine;

import java.util.List;
import java.util.function.Function;

/** Who drives the machine. */
public sealed interface Client {

    /** The flags variable in which a party to the allocator's contract has whether it has kept its side. */
    String KEPT = "kept";

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
     * @param party whether the processes are parties to the allocator's contract: they may end with what they were given, and
     *     the scenario's variable {@link #KEPT} tells of each whether it has kept its side
     */
    record Any(List<Alphabet> alphabets, boolean party) implements Client {

        /** Copies the list. */
        public Any {
            alphabets = List.copyOf(alphabets);
        }

        /** Makes a client who is no party to the contract: his processes give everything back before they end. */
        public Any(List<Alphabet> alphabets) {
            this(alphabets, false);
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
