package org.nowait.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nowait.tla.TlaValue;

/** The distinct values of one variable, numbered in the order of their first use. */
final class ValueTable {

    private final List<TlaValue> values = new ArrayList<>();
    private final Map<TlaValue, Integer> numbers = new HashMap<>();

    int intern(TlaValue value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = values.size();
        values.add(value);
        numbers.put(value, number);
        return number;
    }

    TlaValue get(int number) {
        return values.get(number);
    }

    int size() {
        return values.size();
    }

    TlaValue[] toArray() {
        return values.toArray(TlaValue[]::new);
    }
}
