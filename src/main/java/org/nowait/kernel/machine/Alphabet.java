package org.nowait.kernel.machine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a process of the general client may call.
 *
 * @param nest with how many sections open it may not begin another, at least 1; it may allocate anywhere
 * @param entries the calls
 */
public record Alphabet(int nest, List<Entry> entries) {

    /**
     * A call that may begin, and the call that ends it.
     *
     * @param open the call, possible while few sections are open
     * @param close the call that is possible while there is such a section, or nothing
     */
    public record Entry(Operation.Call open, Optional<Operation.Call> close) {}

    /** Copies the list and checks the bound. */
    public Alphabet {
        entries = List.copyOf(entries);
        if (nest < 1) {
            throw new IllegalArgumentException("a nesting bound must be positive: nest=" + nest);
        }
    }

    /** {@return an entry of two calls} */
    public static Entry pair(Operation.Call open, Operation.Call close) {
        return new Entry(open, Optional.of(close));
    }

    /** {@return an entry of a call that leaves nothing to be ended} */
    public static Entry once(Operation.Call call) {
        return new Entry(call, Optional.empty());
    }

    /** {@return every call, once each; a call's place in the list is its number in {@link Step#operation()}} */
    public List<Operation> calls() {
        Set<Operation> calls = new LinkedHashSet<>();
        for (Entry entry : entries) {
            calls.add(entry.open());
            entry.close().ifPresent(calls::add);
        }
        return new ArrayList<>(calls);
    }

    /** {@return whether the call may begin something} */
    boolean opens(Operation call) {
        return entries.stream().anyMatch(entry -> entry.open().equals(call));
    }

    /** {@return whether the call may end something} */
    boolean closes(Operation call) {
        return entries.stream()
                .anyMatch(entry -> entry.close().filter(call::equals).isPresent());
    }
}
