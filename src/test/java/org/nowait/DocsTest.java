package org.nowait;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents against what they speak of: a table nobody compares is wrong within a month. */
final class DocsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path MANIFEST = ROOT.resolve("model-configs/manifest.json");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern VARIANT = Pattern.compile("_(violates|mutant|reaches)_");

    @Test
    void theReadmeIsShortBesideItsTableOfModels() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(readme.replaceAll("(?m)^\\| `MC.*\n", "").lines().count()).isLessThanOrEqualTo(115);
    }

    @Test
    void linksLeadToFiles() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                Path folder = document.getParent();
                if (folder != null && !Files.exists(folder.resolve(link.group(1)))) {
                    broken.add(ROOT.relativize(document) + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).as("links to files that do not exist").isEmpty();
    }

    @Test
    void everyRoomOfTheHouseIsInTheArchitecture() throws IOException {
        String architecture = Files.readString(ROOT.resolve("docs/architecture.md"));
        try (Stream<Path> rooms = Files.list(ROOT.resolve("src/main/java/org/nowait"))) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString())
                            .filter(room -> !room.equals("kernel")))
                    .isNotEmpty()
                    .allSatisfy(room -> assertThat(architecture).contains("| `" + room + "`"));
        }
    }

    @Test
    void specificationsComeWithAManifest() {
        assertThat(Files.exists(MANIFEST))
                .as("model-configs/manifest.json exists as soon as spec/ does")
                .isEqualTo(Files.isDirectory(ROOT.resolve("spec")));
    }

    @Test
    void theReadmesModelTableIsTheManifests() throws IOException {
        String expected = Files.exists(MANIFEST) ? modelTable() : "";
        String readme = Files.readString(ROOT.resolve("README.md"));
        String shown = readme.replaceAll("(?s).*<!-- models:begin -->\n(.*)<!-- models:end -->.*", "$1");
        assertThat(shown)
                .as("README.md between models:begin and models:end must be\n%s", expected)
                .isEqualTo(expected);
    }

    private static String modelTable() throws IOException {
        List<JsonNode> models = new ArrayList<>();
        collect(new ObjectMapper().readTree(MANIFEST.toFile()), models);
        assertThat(models).as("configurations in the manifest").hasSizeGreaterThan(1);
        TreeMap<String, String> rows = new TreeMap<>();
        TreeMap<String, Integer> variants = new TreeMap<>();
        for (JsonNode model : models) {
            String name = name(model);
            Matcher variant = VARIANT.matcher(name);
            if (variant.find()) {
                variants.merge(variant.group(1), 1, Integer::sum);
            } else {
                rows.put(name, row(name, model));
            }
        }
        assertThat(rows).as("configurations that succeed").isNotEmpty();
        StringBuilder table = new StringBuilder("| configuration | result | states |\n|---|---|---:|\n");
        rows.values().forEach(table::append);
        variants.forEach((kind, count) -> table.append("| `MC*_")
                .append(kind)
                .append("_*` | ")
                .append(count)
                .append(" as declared | |\n"));
        return table.toString();
    }

    private static String row(String name, JsonNode model) {
        JsonNode distinct = model.path("distinctStates");
        String states = distinct.isNumber() ? String.format(Locale.ROOT, "%,d", distinct.asLong()) : "";
        return "| `" + name + "` | " + model.path("result").asText("?") + " | " + states + " |\n";
    }

    private static String name(JsonNode model) {
        return model.path("path").asText().replaceAll(".*/", "").replaceAll("\\.cfg$", "");
    }

    private static void collect(JsonNode node, List<JsonNode> models) {
        if (node.path("path").asText().endsWith(".cfg")) {
            models.add(node);
        }
        node.forEach(child -> collect(child, models));
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(
                List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md"), ROOT.resolve("CHANGELOG.md")));
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }
}
