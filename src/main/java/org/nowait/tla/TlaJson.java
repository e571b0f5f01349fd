package org.nowait.tla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The plain JSON form of TLA+ values, as module Json of the TLA+ community writes it: sets and sequences are arrays, records
 * and functions are objects, a model value is a string. It is for reading; {@link Itf} is the form that loses nothing.
 */
public final class TlaJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TlaJson() {}

    /** {@return the plain JSON form of {@code value}} */
    public static JsonNode toJson(TlaValue value) {
        return value.match(Writer.INSTANCE);
    }

    /**
     * Reads plain JSON: arrays become sequences, objects become records.
     *
     * @param json a boolean, an integer, a string, an array or an object
     * @return the value
     * @throws IllegalArgumentException when something else is in it, such as null or a fraction
     */
    public static TlaValue fromJson(JsonNode json) {
        if (json.isBoolean()) {
            return TlaBool.of(json.booleanValue());
        } else if (json.isIntegralNumber() && json.canConvertToLong()) {
            return TlaInt.of(json.longValue());
        } else if (json.isTextual()) {
            return TlaString.of(json.textValue());
        } else if (json.isArray()) {
            return TlaSeq.of(JsonLists.map(json, TlaJson::fromJson));
        } else if (json.isObject()) {
            return json.isEmpty() ? TlaSeq.EMPTY : TlaRecord.of(JsonLists.fields(json, TlaJson::fromJson));
        }
        throw new IllegalArgumentException(
                "value must be a boolean, 64-bit integer, string, array or object: json=" + json);
    }

    private enum Writer implements TlaValue.Cases<JsonNode> {
        INSTANCE;

        @Override
        public JsonNode onBool(TlaBool value) {
            return NODES.booleanNode(value.value());
        }

        @Override
        public JsonNode onInt(TlaInt value) {
            return NODES.numberNode(value.value());
        }

        @Override
        public JsonNode onString(TlaString value) {
            return NODES.textNode(value.string());
        }

        @Override
        public JsonNode onModelValue(TlaModelValue value) {
            return NODES.textNode(value.name());
        }

        @Override
        public JsonNode onSet(TlaSet value) {
            return array(value.elements());
        }

        @Override
        public JsonNode onSeq(TlaSeq value) {
            return array(value.elements());
        }

        @Override
        public JsonNode onRecord(TlaRecord value) {
            ObjectNode object = NODES.objectNode();
            value.fields().forEach((name, field) -> object.set(name, toJson(field)));
            return object;
        }

        @Override
        public JsonNode onFunction(TlaFunction value) {
            ObjectNode object = NODES.objectNode();
            value.entries().forEach((argument, result) -> object.set(argument.toString(), toJson(result)));
            return object;
        }

        private static ArrayNode array(List<TlaValue> values) {
            ArrayNode array = NODES.arrayNode();
            values.forEach(value -> array.add(toJson(value)));
            return array;
        }
    }
}
