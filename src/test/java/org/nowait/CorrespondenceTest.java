package org.nowait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The names of docs/correspondence.md: what a row names exists in the module and in the class that it names. */
final class CorrespondenceTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    /** One row: {@code `Module!Name`}, {@code `room.Class`} or {@code `room.Class#member`}, and the kernel's symbol. */
    private record Row(int line, String specification, String java, String kernel) {}

    @Test
    void theTableHasRowsAsSoonAsThereIsASpecification() throws IOException {
        assertThat(!rows().isEmpty()).isEqualTo(Files.isDirectory(ROOT.resolve("spec")));
    }

    @Test
    void everySpecificationNameIsDefinedInItsModule() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            String[] parts = row.specification().split("!", 2);
            Path module = ROOT.resolve("spec").resolve(parts[0] + ".tla");
            if (!Files.exists(module)) {
                wrong.add("line " + row.line() + ": no module " + parts[0]);
            } else if (parts.length > 1 && !defines(Files.readString(module), parts[1])) {
                wrong.add("line " + row.line() + ": " + parts[0] + " does not define " + parts[1]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyJavaNameIsAClassOrAMember() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            String[] parts = row.java().split("#", 2);
            try {
                Class<?> type = Class.forName("org.nowait." + binaryName(parts[0]));
                if (parts.length > 1 && !hasMember(type, parts[1])) {
                    wrong.add("line " + row.line() + ": " + parts[0] + " has no member " + parts[1]);
                }
            } catch (ClassNotFoundException e) {
                wrong.add("line " + row.line() + ": no class " + parts[0]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRowNamesTheKernelsSymbol() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row.kernel()).isNotBlank());
    }

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/correspondence.md"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\\|", -1);
            if (cells.length == 5 && cells[1].strip().startsWith("`")) {
                rows.add(new Row(i + 1, code(cells[1]), code(cells[2]), code(cells[3])));
            }
        }
        return rows;
    }

    private static String code(String cell) {
        return cell.strip().replace("`", "");
    }

    private static boolean defines(String module, String name) {
        String quoted = Pattern.quote(name);
        return Pattern.compile("(?m)^\\s*(?:LOCAL\\s+)?" + quoted + "\\s*(?:\\([^)]*\\))?\\s*==")
                        .matcher(module)
                        .find()
                || Pattern.compile("(?s)VARIABLES?\\b[^=]*\\b" + quoted + "\\b")
                        .matcher(module)
                        .find();
    }

    /** Nested classes of {@code kernel.lock.Lockdep.Entry} are written with a dollar sign in their binary name. */
    private static String binaryName(String name) {
        StringBuilder binary = new StringBuilder();
        boolean inType = false;
        for (String part : name.split("\\.", -1)) {
            if (!binary.isEmpty()) {
                binary.append(inType ? '$' : '.');
            }
            binary.append(part);
            inType = inType || Character.isUpperCase(part.charAt(0));
        }
        return binary.toString();
    }

    private static boolean hasMember(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).anyMatch(name::equals)
                || Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals(name));
    }
}
