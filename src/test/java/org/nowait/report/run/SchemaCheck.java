package org.nowait.report.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** JSON Schema as far as the run file's uses it; a word that this does not know is an error, not a pass. */
public final class SchemaCheck {

    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "enum",
            "pattern",
            "minimum",
            "items",
            "properties",
            "required",
            "additionalProperties");

    private final JsonNode root;
    private final List<String> errors = new ArrayList<>();

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /** {@return what is wrong with a document, one line each, with the place} */
    public static List<String> errors(String document) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream schema =
                Objects.requireNonNull(RunFile.class.getResourceAsStream("run.schema.json"), "the schema is there")) {
            SchemaCheck check = new SchemaCheck(mapper.readTree(schema));
            check.check(check.root, mapper.readTree(document), "$");
            return check.errors;
        }
    }

    private void check(JsonNode schema, JsonNode value, String place) {
        schema.fieldNames().forEachRemaining(word -> {
            if (!KNOWN.contains(word)) {
                errors.add("the schema uses a word that the check does not know: " + word);
            }
        });
        String reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) {
            check(root.at(reference.substring(1)), value, place);
            return;
        }
        JsonNode type = schema.path("type");
        if (type.isTextual() && !is(value, type.asText())) {
            errors.add(place + ": not of type " + type.asText() + ": " + value);
            return;
        }
        words(schema, value, place);
        members(schema, value, place);
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(schema.path("items"), value.get(i), place + "[" + i + "]");
        }
    }

    private void words(JsonNode schema, JsonNode value, String place) {
        JsonNode choices = schema.path("enum");
        boolean chosen = choices.isMissingNode();
        for (JsonNode choice : choices) {
            chosen |= choice.equals(value);
        }
        if (!chosen) {
            errors.add(place + ": none of " + choices + ": " + value);
        }
        if (schema.has("pattern")
                && !value.asText().matches(schema.get("pattern").asText())) {
            errors.add(place + ": does not match " + schema.get("pattern") + ": " + value);
        }
        if (schema.has("minimum") && value.asDouble() < schema.get("minimum").asDouble()) {
            errors.add(place + ": below the minimum: " + value);
        }
    }

    private void members(JsonNode schema, JsonNode value, String place) {
        if (!value.isObject()) {
            return;
        }
        Set<String> left = new HashSet<>();
        value.fieldNames().forEachRemaining(left::add);
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                errors.add(place + ": " + name.asText() + " is missing");
            }
        });
        schema.path("properties").properties().forEach(property -> {
            left.remove(property.getKey());
            if (value.has(property.getKey())) {
                check(property.getValue(), value.get(property.getKey()), place + "." + property.getKey());
            }
        });
        if (!schema.path("additionalProperties").asBoolean(true) && !left.isEmpty()) {
            errors.add(place + ": unknown members " + left);
        }
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> false;
        };
    }
}
