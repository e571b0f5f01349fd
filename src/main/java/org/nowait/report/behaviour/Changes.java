package org.nowait.report.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.nowait.conformance.SpecState;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/** The places in which two states differ: a component of a record or a function by its own name, not the whole variable. */
public final class Changes {

    private Changes() {}

    /**
     * Compares two states.
     *
     * @param before the one
     * @param after the other, of the same variables
     * @return a line a place, such as {@code krc.C1.lock: "" -> "T1"}
     */
    public static List<String> between(SpecState before, SpecState after) {
        List<String> changes = new ArrayList<>();
        new TreeMap<>(after.values())
                .forEach((variable, value) -> compare(variable, before.get(variable), value, changes));
        return changes;
    }

    private static void compare(String place, TlaValue before, TlaValue after, List<String> changes) {
        if (before.equals(after)) {
            return;
        }
        Map<String, TlaValue> old = parts(before);
        Map<String, TlaValue> now = parts(after);
        if (old.isEmpty() || !old.keySet().equals(now.keySet())) {
            changes.add(place + ": " + before + " -> " + after);
        } else {
            now.forEach((part, value) -> compare(place + part, Objects.requireNonNull(old.get(part)), value, changes));
        }
    }

    private static Map<String, TlaValue> parts(TlaValue value) {
        Map<String, TlaValue> parts = new TreeMap<>();
        if (value instanceof TlaRecord record) {
            record.fields().forEach((name, field) -> parts.put(part(name), field));
        } else if (value instanceof TlaFunction function) {
            function.entries().forEach((argument, result) -> parts.put(part(argument), result));
        }
        return parts;
    }

    /* TLC's values do not tell a record from a function on strings: either is written as a record where it can be. */
    private static String part(TlaValue argument) {
        return argument instanceof TlaString string ? part(string.string()) : "[" + argument + "]";
    }

    private static String part(String name) {
        return name.matches("[a-zA-Z]\\w*") ? "." + name : "[\"" + name + "\"]";
    }
}
