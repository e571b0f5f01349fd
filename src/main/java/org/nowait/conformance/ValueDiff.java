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

    private ValueDiff() {}

    static List<String> of(String expression, TlaValue expected, TlaValue actual) {
        ValueDiff diff = new ValueDiff();
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
        if (expected instanceof TlaSet left && actual instanceof TlaSet right) {
            compareSets(at, left, right);
            return;
        }
        if (expected.kind() == actual.kind()) {
            Map<String, TlaValue> left = components(expected);
            Map<String, TlaValue> right = components(actual);
            if (!left.isEmpty() && !right.isEmpty()) {
                compareComponents(at, left, right);
                return;
            }
        }
        parts.add(at + ": expected " + expected + ", actual " + actual);
    }

    private void compareComponents(String at, Map<String, TlaValue> left, Map<String, TlaValue> right) {
        Set<String> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        for (String key : keys) {
            TlaValue expected = left.get(key);
            TlaValue actual = right.get(key);
            if (expected != null && actual != null) {
                compare(at + key, expected, actual);
            } else {
                parts.add(at + key + ": expected " + orAbsent(expected) + ", actual " + orAbsent(actual));
            }
        }
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
            parts.add(at + ": lacks " + TlaSet.of(missing));
        }
        if (!extra.isEmpty()) {
            parts.add(at + ": has also " + TlaSet.of(extra));
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
