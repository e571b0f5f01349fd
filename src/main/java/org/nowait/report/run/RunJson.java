package org.nowait.report.run;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes run files. */
public final class RunJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private RunJson() {}

    /**
     * Writes a run.
     *
     * @param run the run
     * @return JSON with a line for each member of the document's lists, ended by a line feed
     */
    public static String write(RunFile run) {
        try {
            return MAPPER.writer().with(new LineForEach()).writeValueAsString(run) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of records can always be written", e);
        }
    }

    /**
     * Writes a part of a run.
     *
     * @param part a record of this package
     * @return JSON in one line
     */
    public static String line(Record part) {
        try {
            return MAPPER.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of records can always be written", e);
        }
    }

    /**
     * Reads a run.
     *
     * @param text the file's text
     * @param file its name, for messages
     * @return the run
     * @throws RunException if it is no run file of this version; the message tells file, line, column and rule
     */
    public static RunFile read(String text, String file) {
        try {
            ObjectReader reader = MAPPER.readerFor(RunFile.class);
            RunFile run = Objects.requireNonNull(reader.<RunFile>readValue(text), "a document was read");
            Optional<RunException> other = other(file, TextNode.valueOf(run.schema()), TextNode.valueOf(run.kind()));
            if (other.isPresent()) {
                throw other.get();
            }
            return run;
        } catch (JsonProcessingException e) {
            throw explained(text, file, e);
        }
    }

    /**
     * Reads what {@link #line} wrote of a comparison.
     *
     * @param text the text
     * @param file its name, for messages
     * @return the comparison
     * @throws RunException if it is none; the message tells file, line, column and rule
     */
    public static RunConformance readConformance(String text, String file) {
        try {
            ObjectReader reader = MAPPER.readerFor(RunConformance.class);
            return Objects.requireNonNull(reader.<RunConformance>readValue(text), "a document was read");
        } catch (JsonProcessingException e) {
            throw error(file, e);
        }
    }

    /* Of a document of another kind nobody wants to know which member of a run file it lacks. */
    private static RunException explained(String text, String file, JsonProcessingException e) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return other(file, root.path("schema"), root.path("kind")).orElseGet(() -> error(file, e));
        } catch (JsonProcessingException broken) {
            return error(file, broken);
        }
    }

    private static Optional<RunException> other(String file, JsonNode schema, JsonNode kind) {
        if (!schema.asText("").equals(RunFile.SCHEMA)) {
            return Optional.of(
                    new RunException(file, 1, 1, "schema must be \"" + RunFile.SCHEMA + "\": " + quoted(schema)));
        }
        return kind.asText("").equals(RunFile.KIND)
                ? Optional.empty()
                : Optional.of(new RunException(file, 1, 1, "kind must be \"" + RunFile.KIND + "\": " + quoted(kind)));
    }

    private static String quoted(JsonNode node) {
        return node.isMissingNode() ? "it is missing" : "it is " + node;
    }

    private static RunException error(String file, JsonProcessingException e) {
        @Nullable JsonLocation at = e.getLocation();
        String where = e instanceof JsonMappingException mapping ? path(mapping) : "";
        String rule = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("no JSON");
        return new RunException(
                file,
                at == null ? 1 : at.getLineNr(),
                at == null ? 1 : at.getColumnNr(),
                where.isEmpty() ? rule : where + ": " + rule);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
