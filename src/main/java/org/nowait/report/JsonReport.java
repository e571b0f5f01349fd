package org.nowait.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The versioned JSON that every command can print: {@code "schema":"nowait/1"} first, then what it found. */
public final class JsonReport {

    /** The name and version of the form. */
    public static final String SCHEMA = "nowait/1";

    private static final ObjectWriter WRITER = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private JsonReport() {}

    /**
     * Returns an empty document of the schema.
     *
     * @param command the command that writes it
     * @return an object with the members {@code schema} and {@code command}
     */
    public static ObjectNode document(String command) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("schema", SCHEMA);
        document.put("command", command);
        return document;
    }

    /**
     * Returns groups of checks as JSON.
     *
     * @param groups what was checked
     * @return one object a group, each with its checks
     */
    public static ArrayNode groups(List<CheckGroup> groups) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (CheckGroup group : groups) {
            ObjectNode node = array.addObject();
            node.put("name", group.name());
            node.put("verdict", group.verdict().name());
            ArrayNode checks = node.putArray("checks");
            group.checks()
                    .forEach(check -> checks.addObject()
                            .put("name", check.name())
                            .put("verdict", check.verdict().name())
                            .put("detail", check.detail())
                            .put("seconds", check.seconds()));
        }
        return array;
    }

    /**
     * Writes a document.
     *
     * @param document the document
     * @return indented JSON, ended by a line feed
     */
    public static String write(ObjectNode document) {
        try {
            return WRITER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
