package org.nowait.review.claims;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nowait.kernel.config.NearestName;

/** A JSON object of a claim's file, which knows the lines that its fields are on. */
final class Entry {

    private final Path file;
    private final Map<String, Integer> lines;
    private final String pointer;
    private final JsonNode node;

    private Entry(Path file, Map<String, Integer> lines, String pointer, JsonNode node) {
        this.file = file;
        this.lines = lines;
        this.pointer = pointer;
        this.node = node;
    }

    /* The file is read twice: once for the lines of its fields, once for their values. */
    static Entry read(Path file) {
        try {
            String text = Files.readString(file);
            Map<String, Integer> lines = new HashMap<>();
            try (JsonParser parser = new JsonFactory().createParser(text)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    lines.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
            ObjectMapper mapper = new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            return new Entry(file, lines, "", mapper.readTree(text));
        } catch (JsonProcessingException e) {
            throw new ClaimException(file + ":" + e.getLocation().getLineNr(), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ClaimException(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Checks that every field is known. */
    void knows(Set<String> fields) {
        if (!node.isObject()) {
            throw broken("", "this must be an object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw broken(
                        name,
                        "no such field (did you mean "
                                + NearestName.of(name, fields.stream().sorted().toList()) + "?)");
            }
        });
    }

    boolean has(String field) {
        return node.has(field);
    }

    boolean flag(String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw broken(field, "must be true or false: " + value);
        }
        return value.asBoolean(false);
    }

    /** {@return a text; an array of lines is joined with spaces} */
    String text(String field) {
        String text = String.join(" ", texts(field)).strip();
        if (text.isEmpty()) {
            throw broken(field, "must not be empty");
        }
        return text;
    }

    /** {@return the texts of a field that is a text or an array of texts; one at least} */
    List<String> texts(String field) {
        JsonNode value = node.path(field);
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        if (!value.isArray() || value.isEmpty()) {
            throw broken(field, value.isMissingNode() ? "is missing" : "must be a text or an array of texts: " + value);
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> {
            if (!each.isTextual()) {
                throw broken(field, "must hold texts only: " + each);
            }
            texts.add(each.textValue());
        });
        return texts;
    }

    /** {@return the objects of a field that is an array of objects; one at least} */
    List<Entry> entries(String field) {
        JsonNode value = node.path(field);
        if (!value.isArray() || value.isEmpty()) {
            throw broken(field, value.isMissingNode() ? "is missing" : "must be an array of objects");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            entries.add(new Entry(file, lines, pointer + "/" + field + "/" + i, value.get(i)));
        }
        return entries;
    }

    /** {@return the object in a field} */
    Entry entry(String field) {
        JsonNode value = node.path(field);
        if (!value.isObject()) {
            throw broken(field, value.isMissingNode() ? "is missing" : "must be an object");
        }
        return new Entry(file, lines, pointer + "/" + field, value);
    }

    /** {@return the names of the fields} */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    ClaimException broken(String field, String rule) {
        return broken(field, rule, null);
    }

    ClaimException broken(String field, String rule, @Nullable Throwable cause) {
        String path = field.isEmpty() ? pointer : pointer + "/" + field;
        int line = lines.getOrDefault(path, lines.getOrDefault(pointer, 1));
        String name = path.isEmpty() ? "" : path.substring(1).replace('/', '.') + ": ";
        return new ClaimException(file + ":" + line, name + rule, cause);
    }
}
