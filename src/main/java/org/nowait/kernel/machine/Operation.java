package org.nowait.kernel.machine;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One statement of a program: a call of a kernel function, or a choice by the result of an earlier trylock. */
public sealed interface Operation {

    /**
     * A call.
     *
     * @param function the kernel function
     * @param lock the name of the lock or map it is called with; empty if it takes none
     * @param variable the name of the flags variable; empty if it needs none
     * @param register the name of the register that gets the result, empty if there is none or it is dropped; of a call
     *     that frees, the register that holds what is freed
     * @param gfp the mask of a call that allocates, as the names of bits and compositions: {@code GFP_ATOMIC},
     *     {@code __GFP_NOWARN}; GFP_RT_SAFE is what the design says
     * @param order the order of the block that is allocated or freed
     */
    record Call(KernelFunction function, String lock, String variable, String register, Set<String> gfp, int order)
            implements Operation {

        /** Checks that the arguments are those of the function. */
        public Call {
            require(function.takesLock() != lock.isEmpty(), function, "a lock as its argument", lock);
            require(function.needsVariable() != variable.isEmpty(), function, "a flags variable", variable);
            boolean memory = function.allocates() || function.frees();
            if (memory && register.isEmpty()) {
                throw new IllegalArgumentException(function + " needs a register: value=" + register);
            }
            if (!memory && !register.isEmpty() && !function.returnsResult()) {
                throw new IllegalArgumentException(function + " returns no result: register=" + register);
            }
            if (!gfp.isEmpty() && !function.allocates()) {
                throw new IllegalArgumentException(function + " takes no mask: gfp=" + gfp);
            }
            if (order < 0 || order > (function.takesOrder() ? MemorySpec.MAX_ORDER : 0)) {
                throw new IllegalArgumentException(function + " is not for that order: order=" + order);
            }
            gfp = Collections.unmodifiableSet(new TreeSet<>(gfp));
        }

        /**
         * Makes a call that neither allocates nor frees.
         *
         * @param function the kernel function
         * @param lock the name of the lock or map; empty if it takes none
         * @param variable the name of the flags variable; empty if it needs none
         * @param register the name of the register that gets the result; empty if there is none or it is dropped
         */
        public Call(KernelFunction function, String lock, String variable, String register) {
            this(function, lock, variable, register, Set.of(), 0);
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
            if (function.frees()) {
                return function.name() + "(" + register + (function.takesOrder() ? ", " + order : "") + ")";
            }
            if (function.allocates()) {
                String mask = gfp.isEmpty() ? "0" : String.join(" | ", gfp);
                return register + " = " + function.name() + "(" + mask + (function.takesOrder() ? ", " + order : "")
                        + ")";
            }
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

    /** {@return a call that allocates a block of the order into a register, with a mask of named bits and compositions} */
    static Call allocate(String function, Set<String> gfp, int order, String register) {
        return new Call(KernelFunctions.byName(function), "", "", register, gfp, order);
    }

    /** {@return a call that frees what a register holds, as a block of the order} */
    static Call free(String function, int order, String register) {
        return new Call(KernelFunctions.byName(function), "", "", register, Set.of(), order);
    }
}
