package org.nowait.tlc.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nowait.tlc.Outcome;

/** Reads a manifest twice: once for the lines of its fields, once for their values. */
final class ManifestReader {

    private static final Set<String> FIELDS = Set.of(
            "path",
            "runtime",
            "seconds",
            "mode",
            "result",
            "violated",
            "distinctStates",
            "totalStates",
            "stateDepth",
            "kind",
            "replay",
            "sameGraphAs",
            "silent",
            "each");

    private final Path file;
    private final Map<String, Integer> lineOf = new HashMap<>();

    ManifestReader(Path file) {
        this.file = file;
    }

    Manifest read() {
        try {
            String text = Files.readString(file);
            readLines(text);
            return manifest(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new ManifestException(
                    file + ":" + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr(),
                    e.getOriginalMessage(),
                    e);
        } catch (NoSuchFileException e) {
            throw new ManifestException(file.toString(), "there is no such manifest", e);
        } catch (IOException e) {
            throw new ManifestException(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private void readLines(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lineOf.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
    }

    private Manifest manifest(JsonNode root) {
        List<ManifestEntry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < root.path("modules").size(); i++) {
            JsonNode module = root.get("modules").get(i);
            for (int j = 0; j < module.path("models").size(); j++) {
                String pointer = "/modules/" + i + "/models/" + j;
                JsonNode model = module.get("models").get(j);
                ManifestEntry entry = entry(module, model, pointer);
                if (!seen.add(entry.config())) {
                    throw broken(pointer + "/path", "each configuration has one entry: path=" + entry.config());
                }
                entries.add(entry);
                model.fieldNames()
                        .forEachRemaining(field ->
                                lines.put(entry.config() + "#" + field, lineOf.getOrDefault(pointer + "/" + field, 0)));
            }
        }
        return new Manifest(file, entries, lines);
    }

    private ManifestEntry entry(JsonNode module, JsonNode model, String pointer) {
        model.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw broken(pointer + "/" + field, "field must be one of " + sorted(FIELDS) + ": field=" + field);
            }
        });
        String path = text(model, "path", pointer);
        String result = text(model, "result", pointer);
        if (!Outcome.manifestNames().contains(result)) {
            throw broken(
                    pointer + "/result", "result must be one of " + Outcome.manifestNames() + ": result=" + result);
        }
        return new ManifestEntry(
                path,
                module.path("path").asText(""),
                kind(model, pointer),
                result,
                model.path("violated").asText(""),
                count(model, "distinctStates", pointer),
                count(model, "totalStates", pointer),
                (int) count(model, "stateDepth", pointer),
                model.path("seconds").asDouble(0),
                model.path("replay").asBoolean(false),
                model.path("sameGraphAs").asText(""),
                silent(model),
                each(model, pointer));
    }

    private static List<String> silent(JsonNode model) {
        List<String> names = new ArrayList<>();
        model.path("silent").forEach(name -> names.add(name.asText()));
        return names;
    }

    private Map<String, Integer> each(JsonNode model, String pointer) {
        Map<String, Integer> lengths = new HashMap<>();
        model.path("each")
                .fieldNames()
                .forEachRemaining(name -> lengths.put(name, (int) count(model.get("each"), name, pointer + "/each")));
        return lengths;
    }

    private ModelKind kind(JsonNode model, String pointer) {
        String kind = model.path("kind").asText(ModelKind.MODEL.text());
        if (!ModelKind.texts().contains(kind)) {
            throw broken(pointer + "/kind", "kind must be one of " + ModelKind.texts() + ": kind=" + kind);
        }
        return ModelKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private String text(JsonNode model, String field, String pointer) {
        if (!model.path(field).isTextual()) {
            throw broken(pointer, "an entry needs a text: field=" + field);
        }
        return model.get(field).textValue();
    }

    private long count(JsonNode model, String field, String pointer) {
        JsonNode node = model.path(field);
        if (node.isMissingNode()) {
            return 0;
        }
        if (!node.isIntegralNumber() || node.longValue() < 0) {
            throw broken(pointer + "/" + field, "a count is a whole number from 0: " + field + "=" + node);
        }
        return node.longValue();
    }

    private ManifestException broken(String pointer, String rule) {
        return new ManifestException(file + ":" + lineOf.getOrDefault(pointer, 1), rule, null);
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
