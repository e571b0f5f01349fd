package org.nowait.litmus.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A statement of a process. */
public sealed interface Statement {

    /** {@return where the statement starts} */
    Position at();

    /**
     * Hands the statement to the function for its kind.
     *
     * @param <T> what the functions return
     * @param onCall for a call
     * @param onBranch for an {@code if}
     * @return what the function returned
     */
    <T> T match(Function<Call, T> onCall, Function<Branch, T> onBranch);

    /**
     * A call, perhaps with its result kept: {@code r0 = spin_trylock(l);}.
     *
     * @param result the register, if any
     * @param call the call
     * @param at where the statement starts
     */
    record Call(Optional<String> result, CallSyntax call, Position at) implements Statement {
        @Override
        public <T> T match(Function<Call, T> onCall, Function<Branch, T> onBranch) {
            return onCall.apply(this);
        }
    }

    /**
     * A branch: {@code if (r0) ..}, {@code if (!spin_trylock(l)) .. else ..}.
     *
     * @param register the register asked, if the question is one
     * @param call the call asked, if the question is one
     * @param wanted false if a {@code !} stands before the question
     * @param then what is done if the answer is the wanted one
     * @param otherwise what is done else
     * @param at where the question stands
     */
    record Branch(
            Optional<String> register,
            Optional<CallSyntax> call,
            boolean wanted,
            List<Statement> then,
            List<Statement> otherwise,
            Position at)
            implements Statement {

        /** Keeps the statements from being changed. */
        public Branch {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public <T> T match(Function<Call, T> onCall, Function<Branch, T> onBranch) {
            return onBranch.apply(this);
        }
    }
}
