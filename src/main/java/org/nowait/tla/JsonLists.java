package org.nowait.tla;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Arrays and objects of JSON as Java collections of values. */
final class JsonLists {

    private JsonLists() {}

    static List<TlaValue> map(JsonNode array, Function<JsonNode, TlaValue> read) {
        List<TlaValue> values = new ArrayList<>(array.size());
        array.forEach(element -> values.add(read.apply(element)));
        return values;
    }

    static Map<String, TlaValue> fields(JsonNode object, Function<JsonNode, TlaValue> read) {
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), read.apply(entry.getValue())));
        return fields;
    }
}
