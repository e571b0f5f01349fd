package org.nowait.kernel.machine;

import java.util.List;
import java.util.function.Function;

/** One statement of a program: a call of a kernel function, or a choice by the result of an earlier trylock. */
public sealed interface Operation {

    /**
     * A call.
     *
     * @param function the kernel function
     * @param lock the name of the lock or map it is called with; empty if it takes none
     * @param variable the name of the flags variable; empty if it needs none
     * @param register the name of the register that gets the result; empty if there is none or it is dropped
     */
    record Call(KernelFunction function, String lock, String variable, String register) implements Operation {

        /** Checks that the arguments are those of the function. */
        public Call {
            require(function.takesLock() != lock.isEmpty(), function, "a lock as its argument", lock);
            require(function.needsVariable() != variable.isEmpty(), function, "a flags variable", variable);
            if (!register.isEmpty() && !function.returnsResult()) {
                throw new IllegalArgumentException(function + " returns no result: register=" + register);
            }
        }

        private static void require(boolean fits, KernelFunction function, String what, String value) {
            if (!fits) {
                throw new IllegalArgumentException(
                        function + (value.isEmpty() ? " needs " : " does not take ") + what + ": value=" + value);
            }
        }

        @Override
        public <R> R match(Function<Call, R> onCall, Function<If, R> onIf) {
            return onCall.apply(this);
        }

        /** {@return the call as C writes it} */
        @Override
        public String toString() {
            String arguments = lock + (lock.isEmpty() || variable.isEmpty() ? "" : ", ") + variable;
            return (register.isEmpty() ? "" : register + " = ") + function.name() + "(" + arguments + ")";
        }
    }

    /**
     * A choice.
     *
     * @param register the register that is tested
     * @param then what runs if it is 1
     * @param otherwise what runs if it is 0
     */
    record If(String register, List<Operation> then, List<Operation> otherwise) implements Operation {

        /** Copies the lists. */
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public <R> R match(Function<Call, R> onCall, Function<If, R> onIf) {
            return onIf.apply(this);
        }
    }

    /**
     * Tells the two kinds apart.
     *
     * @param <R> the result
     * @param onCall applied to a call
     * @param onIf applied to a choice
     * @return what the applied function returns
     */
    <R> R match(Function<Call, R> onCall, Function<If, R> onIf);

    /** {@return a call of a function without arguments} */
    static Call call(String function) {
        return new Call(KernelFunctions.byName(function), "", "", "");
    }

    /** {@return a call of a function with a lock} */
    static Call call(String function, String lock) {
        return new Call(KernelFunctions.byName(function), lock, "", "");
    }

    /** {@return a call of a function with a lock, a flags variable and a register, each empty where there is none} */
    static Call call(String function, String lock, String variable, String register) {
        return new Call(KernelFunctions.byName(function), lock, variable, register);
    }
}
