package org.nowait.refinement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.context.Memory;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/** A small machine with one initial state whose actions have no parameter but the name of who acts. */
abstract class NamedStepsImplementation extends TabulatedImplementation {

    private final Memory memory;
    private final byte[] start;
    private final Map<String, Supplier<TlaValue>> variables = new TreeMap<>();

    /**
     * Begins with a machine in its initial state.
     *
     * @param memory the machine's memory
     */
    NamedStepsImplementation(Memory memory) {
        this.memory = memory;
        this.start = new byte[memory.size()];
        memory.save(start, 0);
    }

    /** An action of nobody in particular. */
    final void alone(String action, BooleanSupplier step) {
        add(ActionLabel.of(action), () -> true, step);
    }

    /** An action that each of the names may take. */
    final void each(String action, List<TlaValue> names, IntPredicate step) {
        IntStream.range(0, names.size())
                .forEach(who -> add(ActionLabel.of(action, names.get(who)), () -> true, () -> step.test(who)));
    }

    /** What a variable of the specification is. */
    final void variable(String name, Supplier<TlaValue> value) {
        variables.put(name, value);
    }

    static List<TlaValue> names(TlaRecord bounds, String field) {
        return ((TlaSet) bounds.get(field)).elements();
    }

    static int number(TlaRecord bounds, String field) {
        return Math.toIntExact(((TlaInt) bounds.get(field)).value());
    }

    static boolean flag(TlaRecord bounds, String field) {
        return ((TlaBool) bounds.get(field)).value();
    }

    /** Whether the model waits on an rcuwait, not on a wait queue. */
    static boolean isRcuwait(TlaRecord bounds) {
        return bounds.get("queue").equals(TlaString.of("rcuwait"));
    }

    static TlaValue byName(List<TlaValue> names, IntFunction<TlaValue> value) {
        Map<TlaValue, TlaValue> entries = new TreeMap<>();
        IntStream.range(0, names.size()).forEach(i -> entries.put(names.get(i), value.apply(i)));
        return TlaFunction.of(entries);
    }

    /** A constant as the specification writes it: SAW_NOBODY is "saw nobody". */
    static TlaValue word(Enum<?> constant) {
        return TlaString.of(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public void reset(SpecState initial) {
        memory.restore(start, 0);
    }

    @Override
    public TlaValue abstraction(String variable) {
        Supplier<TlaValue> value = variables.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("a variable is one of the model's: variable=" + variable);
        }
        return value.get();
    }

    @Override
    final Memory memory() {
        return memory;
    }
}
