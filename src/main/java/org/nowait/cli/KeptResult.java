package org.nowait.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nowait.graph.GraphKey;

/**
 * The result of a command, kept under the hash of all that it was made from: the program, the specifications,
 * configurations, tests and claims, and the options.
 *
 * @param file where it is, or will be
 */
record KeptResult(Path file) {

    private static final String FORMAT = "nowait-result-2";

    /**
     * A result.
     *
     * @param code the exit code
     * @param text what was printed
     * @param run the run file
     */
    record Printed(int code, String text, String run) {}

    /**
     * Names the result of a command.
     *
     * @param workspace the files that the command reads
     * @param command the command and its options
     * @return the place of its result
     */
    static KeptResult of(Workspace workspace, String command) {
        try {
            List<String> parts = new ArrayList<>(List.of(FORMAT, command));
            add(parts, program());
            for (Path part : workspace.parts()) {
                add(parts, part);
            }
            String key = GraphKey.of(parts).sha256().substring(0, 24);
            return new KeptResult(workspace.cache().resolve("results").resolve("review-" + key + ".json"));
        } catch (IOException e) {
            throw new UserError("cannot read what the result is made from: " + ResultFile.reason(e));
        }
    }

    /** {@return the first twelve digits of the hash of all that a workspace's commands read} */
    static String inputs(Workspace workspace) {
        return digits(workspace.parts());
    }

    /** {@return the first twelve digits of the hash of the program} */
    static String programHash() {
        return digits(List.of(program()));
    }

    private static String digits(List<Path> places) {
        try {
            List<String> parts = new ArrayList<>();
            for (Path place : places) {
                add(parts, place);
            }
            return GraphKey.of(parts).sha256().substring(0, 12);
        } catch (IOException e) {
            throw new UserError("cannot read what a run is made from: " + ResultFile.reason(e));
        }
    }

    private static Path program() {
        try {
            return Path.of(KeptResult.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException("a program has an address", e);
        }
    }

    private static void add(List<String> parts, Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(place.relativize(file).toString());
                parts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** {@return the result, if it was kept; a file that cannot be read is none} */
    Optional<Printed> find() {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var node = new ObjectMapper().readTree(file.toFile());
            return Optional.of(new Printed(
                    node.path("code").asInt(),
                    node.path("text").asText(),
                    node.path("run").asText()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UserError(file, "cannot be read: " + ResultFile.reason(e));
        }
    }

    /** Keeps a result. */
    void keep(Printed printed) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode node = mapper.createObjectNode();
        node.put("code", printed.code()).put("text", printed.text()).put("run", printed.run());
        RunKeeper.write(file, node.toString());
    }
}
