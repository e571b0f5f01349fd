package org.nowait.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaValue;

/** The parts in which two values differ, each with the TLA+ expression that leads to it. */
final class ValueDiff {

    private static final int MOST_PARTS = 12;

    private final List<String> parts = new ArrayList<>();

    private final String left;
    private final String right;

    private ValueDiff(String left, String right) {
        this.left = left;
        this.right = right;
    }

    /** Compares two values; left and right are the words that tell them apart. */
    static List<String> of(String expression, TlaValue expected, TlaValue actual, String left, String right) {
        ValueDiff diff = new ValueDiff(left, right);
        diff.compare(expression, expected, actual);
        List<String> parts = diff.parts;
        if (parts.size() <= MOST_PARTS) {
            return List.copyOf(parts);
        }
        List<String> shown = new ArrayList<>(parts.subList(0, MOST_PARTS));
        shown.add("and " + (parts.size() - MOST_PARTS) + " more");
        return List.copyOf(shown);
    }

    private void compare(String at, TlaValue expected, TlaValue actual) {
        if (expected.equals(actual)) {
            return;
        }
        if (expected instanceof TlaSet here && actual instanceof TlaSet there) {
            compareSets(at, here, there);
            return;
        }
        if (expected.kind() == actual.kind()) {
            Map<String, TlaValue> here = components(expected);
            Map<String, TlaValue> there = components(actual);
            if (!here.isEmpty() && !there.isEmpty()) {
                compareComponents(at, here, there);
                return;
            }
        }
        add(at, expected.toString(), actual.toString());
    }

    private void compareComponents(String at, Map<String, TlaValue> here, Map<String, TlaValue> there) {
        Set<String> keys = new LinkedHashSet<>(here.keySet());
        keys.addAll(there.keySet());
        for (String key : keys) {
            TlaValue expected = here.get(key);
            TlaValue actual = there.get(key);
            if (expected != null && actual != null) {
                compare(at + key, expected, actual);
            } else {
                add(at + key, orAbsent(expected), orAbsent(actual));
            }
        }
    }

    private void add(String at, String expected, String actual) {
        parts.add(at + ": " + left + " " + expected + ", " + right + " " + actual);
    }

    private static String orAbsent(@Nullable TlaValue value) {
        return value == null ? "absent" : value.toString();
    }

    private void compareSets(String at, TlaSet expected, TlaSet actual) {
        Set<TlaValue> missing = new LinkedHashSet<>(expected.elements());
        actual.elements().forEach(missing::remove);
        Set<TlaValue> extra = new LinkedHashSet<>(actual.elements());
        expected.elements().forEach(extra::remove);
        if (!missing.isEmpty()) {
            parts.add(at + ": " + right + " lacks " + TlaSet.of(missing));
        }
        if (!extra.isEmpty()) {
            parts.add(at + ": " + right + " has also " + TlaSet.of(extra));
        }
    }

    /** The value's components by the text that selects them; none for a value without components. */
    private static Map<String, TlaValue> components(TlaValue value) {
        Map<String, TlaValue> components = new LinkedHashMap<>();
        if (value instanceof TlaRecord record) {
            record.fields().forEach((name, field) -> components.put("." + name, field));
        } else if (value instanceof TlaSeq sequence) {
            for (int i = 0; i < sequence.size(); i++) {
                components.put("[" + (i + 1) + "]", sequence.elements().get(i));
            }
        } else if (value instanceof TlaFunction function) {
            function.entries().forEach((argument, image) -> components.put("[" + argument + "]", image));
        }
        return components;
    }
}
