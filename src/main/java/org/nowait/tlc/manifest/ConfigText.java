package org.nowait.tlc.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a configuration file says to its readers: remarks at the beginning of lines, such as {@code Fair: ...} beside a
 * property of liveness, and the constants, which are the model's bounds.
 *
 * @param remarks the remarks, in order, without {@code \*}
 * @param constants the constants, in order, each as it is written, such as {@code Pages = 2}
 */
public record ConfigText(List<String> remarks, List<String> constants) {

    private static final Pattern REMARK = Pattern.compile("\\\\\\*\\s*(.*)");
    private static final Pattern CONSTANT = Pattern.compile("\\s+(\\w+\\s*(?:=|<-)\\s*.*\\S)\\s*");
    private static final String FAIR = "Fair:";
    private static final String SIBLINGS = "Its failing siblings?:";

    /** Copies the lists. */
    public ConfigText {
        remarks = List.copyOf(remarks);
        constants = List.copyOf(constants);
    }

    /**
     * Reads a configuration.
     *
     * @param config the configuration
     * @return what it says
     */
    public static ConfigText of(ModelConfig config) {
        List<String> remarks = new ArrayList<>();
        List<String> constants = new ArrayList<>();
        for (String line : lines(config)) {
            Matcher remark = REMARK.matcher(line);
            Matcher constant = CONSTANT.matcher(line);
            if (remark.matches()) {
                remarks.add(remark.group(1));
            } else if (constant.matches()) {
                constants.add(constant.group(1));
            }
        }
        return new ConfigText(remarks, constants);
    }

    private static List<String> lines(ModelConfig config) {
        try {
            return Files.readAllLines(config.file());
        } catch (IOException e) {
            throw new UncheckedIOException(config.file() + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@return which steps are fair, in words; nothing if the configuration does not say} */
    public Optional<String> fairness() {
        return remarks.stream()
                .filter(remark -> remark.startsWith(FAIR))
                .map(remark -> remark.substring(FAIR.length()).strip())
                .findFirst();
    }

    /** {@return the configurations in which the same property fails, as the remark names them} */
    public List<String> failingSiblings() {
        return remarks.stream()
                .filter(remark -> remark.matches(SIBLINGS + ".*"))
                .flatMap(remark -> Pattern.compile("[\\s,.]+")
                        .splitAsStream(remark.replaceFirst(SIBLINGS, "").strip()))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
