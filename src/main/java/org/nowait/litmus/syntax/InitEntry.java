package org.nowait.litmus.syntax;

import java.util.List;

/**
 * An entry of the init block: {@code l2.class = l1;}, {@code m = WAIT_OVERRIDE(LD_WAIT_CONFIG);},
 * {@code read_lock_recursive = 1;}.
 *
 * @param name what is described
 * @param field the field after a dot, empty without
 * @param value the value
 * @param arguments what stands in parentheses behind the value
 * @param at where the name stands
 * @param valueAt where the value stands
 */
public record InitEntry(
        String name, String field, String value, List<String> arguments, Position at, Position valueAt) {

    /** Keeps the arguments from being changed. */
    public InitEntry {
        arguments = List.copyOf(arguments);
    }
}
