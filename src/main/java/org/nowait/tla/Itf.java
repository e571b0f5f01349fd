package org.nowait.tla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Informal Trace Format that TLA+ tools exchange: behaviours, and values without loss. Integers are written as
 * {@code #bigint}, sets as {@code #set}, functions as {@code #map}; a model value, for which the format has no form, is an
 * {@code #unserializable} with its name.
 */
public final class Itf {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Itf() {}

    /** {@return the ITF form of {@code value}} */
    public static JsonNode toItf(TlaValue value) {
        return value.match(Writer.INSTANCE);
    }

    /**
     * Reads the ITF form of a value.
     *
     * @param itf the JSON of one value
     * @return the value
     * @throws IllegalArgumentException when the JSON is no ITF value
     */
    public static TlaValue fromItf(JsonNode itf) {
        if (itf.isArray()) {
            return TlaSeq.of(JsonLists.map(itf, Itf::fromItf));
        } else if (!itf.isObject() || itf.isEmpty()) {
            return TlaJson.fromJson(itf);
        } else if (itf.has("#bigint")) {
            return bigint(itf.get("#bigint").asText());
        } else if (itf.has("#set")) {
            return TlaSet.of(JsonLists.map(itf.get("#set"), Itf::fromItf));
        } else if (itf.has("#tup")) {
            return TlaSeq.of(JsonLists.map(itf.get("#tup"), Itf::fromItf));
        } else if (itf.has("#map")) {
            return map(itf.get("#map"));
        } else if (itf.has("#unserializable")) {
            return TlaModelValue.of(itf.get("#unserializable").asText());
        }
        return TlaRecord.of(JsonLists.fields(itf, Itf::fromItf));
    }

    /**
     * Writes a behaviour.
     *
     * @param variables the names of the variables
     * @param states the states, each with a field for each variable
     * @param loop the index of the state to which the last one leads back, or null when the behaviour is finite
     * @return the ITF document
     */
    public static ObjectNode toTrace(List<String> variables, List<TlaRecord> states, @Nullable Integer loop) {
        ObjectNode trace = NODES.objectNode();
        trace.putObject("#meta")
                .put("format", "ITF")
                .put("format-description", "https://apalache-mc.org/docs/adr/015adr-trace.html");
        ArrayNode vars = trace.putArray("vars");
        variables.forEach(vars::add);
        ArrayNode list = trace.putArray("states");
        for (TlaRecord state : states) {
            ObjectNode node = NODES.objectNode();
            node.putObject("#meta").put("index", list.size());
            variables.forEach(variable -> node.set(variable, toItf(state.get(variable))));
            list.add(node);
        }
        if (loop != null) {
            trace.put("loop", loop);
        }
        return trace;
    }

    /**
     * Reads the states of a behaviour.
     *
     * @param trace an ITF document
     * @return its states, in order
     * @throws IllegalArgumentException when it is no ITF document
     */
    public static List<TlaRecord> fromTrace(JsonNode trace) {
        if (!trace.path("states").isArray()) {
            throw new IllegalArgumentException("ITF document must have an array: field=states");
        }
        List<TlaRecord> states = new ArrayList<>();
        for (JsonNode state : trace.get("states")) {
            Map<String, TlaValue> fields = new LinkedHashMap<>();
            state.properties().stream()
                    .filter(entry -> !entry.getKey().equals("#meta"))
                    .forEach(entry -> fields.put(entry.getKey(), fromItf(entry.getValue())));
            states.add(TlaRecord.of(fields));
        }
        return states;
    }

    private static TlaValue bigint(String digits) {
        try {
            return TlaInt.of(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("integer must fit 64 bits: #bigint=" + digits, e);
        }
    }

    private static TlaValue map(JsonNode pairs) {
        Map<TlaValue, TlaValue> entries = new LinkedHashMap<>();
        for (JsonNode pair : pairs) {
            if (pair.size() != 2) {
                throw new IllegalArgumentException("entry of a #map must be a pair: entry=" + pair);
            }
            entries.put(fromItf(pair.get(0)), fromItf(pair.get(1)));
        }
        return TlaFunction.of(entries);
    }

    private enum Writer implements TlaValue.Cases<JsonNode> {
        INSTANCE;

        @Override
        public JsonNode onBool(TlaBool value) {
            return NODES.booleanNode(value.value());
        }

        @Override
        public JsonNode onInt(TlaInt value) {
            return NODES.objectNode().put("#bigint", value.toString());
        }

        @Override
        public JsonNode onString(TlaString value) {
            return NODES.textNode(value.string());
        }

        @Override
        public JsonNode onModelValue(TlaModelValue value) {
            return NODES.objectNode().put("#unserializable", value.name());
        }

        @Override
        public JsonNode onSet(TlaSet value) {
            return NODES.objectNode().set("#set", array(value.elements()));
        }

        @Override
        public JsonNode onSeq(TlaSeq value) {
            return array(value.elements());
        }

        @Override
        public JsonNode onRecord(TlaRecord value) {
            if (value.names().stream().anyMatch(name -> name.startsWith("#"))) {
                ArrayNode pairs = NODES.arrayNode();
                value.fields()
                        .forEach((name, field) -> pairs.addArray().add(name).add(toItf(field)));
                return NODES.objectNode().set("#map", pairs);
            }
            ObjectNode object = NODES.objectNode();
            value.fields().forEach((name, field) -> object.set(name, toItf(field)));
            return object;
        }

        @Override
        public JsonNode onFunction(TlaFunction value) {
            ArrayNode pairs = NODES.arrayNode();
            value.entries()
                    .forEach((argument, result) ->
                            pairs.addArray().add(toItf(argument)).add(toItf(result)));
            return NODES.objectNode().set("#map", pairs);
        }

        private static ArrayNode array(List<TlaValue> values) {
            ArrayNode array = NODES.arrayNode();
            values.forEach(value -> array.add(toItf(value)));
            return array;
        }
    }
}
