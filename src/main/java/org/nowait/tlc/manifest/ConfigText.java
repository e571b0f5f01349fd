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
 * @param properties the names of the temporal properties, in order
 * @param siblings the names of the configurations in which a property of this one fails
 */
public record ConfigText(List<String> remarks, List<String> constants, List<String> properties, List<String> siblings) {

    private static final Pattern REMARK = Pattern.compile("\\\\\\*\\s*(.*)");
    private static final Pattern CONSTANT = Pattern.compile("\\s+(\\w+\\s*(?:=|<-)\\s*.*\\S)\\s*");
    private static final String FAIR = "Fair:";
    private static final String LINK = "Link:";
    private static final Pattern SIBLINGS = Pattern.compile("Its failing siblings?: (.*)");
    private static final Pattern SIBLING = Pattern.compile("violates_\\w+");
    private static final Pattern SECTION = Pattern.compile("([A-Z]+)\\s*");
    private static final Pattern NAME = Pattern.compile("\\s+(\\w+)\\s*");
    private static final String PROPERTIES = "PROPERTIES";

    /** Copies the lists. */
    public ConfigText {
        remarks = List.copyOf(remarks);
        constants = List.copyOf(constants);
        properties = List.copyOf(properties);
        siblings = List.copyOf(siblings);
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
        List<String> properties = new ArrayList<>();
        String section = "";
        for (String line : lines(config)) {
            Matcher heading = SECTION.matcher(line);
            section = heading.matches() ? heading.group(1) : section;
            add(REMARK, line, remarks);
            add(CONSTANT, line, constants);
            if (section.equals(PROPERTIES)) {
                add(NAME, line, properties);
            }
        }
        return new ConfigText(remarks, constants, properties, siblings(config.module(), remarks));
    }

    private static void add(Pattern form, String line, List<String> found) {
        Matcher matcher = form.matcher(line);
        if (matcher.matches()) {
            found.add(matcher.group(1));
        }
    }

    /** A remark names a sibling without the root module, which is the same. */
    private static List<String> siblings(String module, List<String> remarks) {
        List<String> names = new ArrayList<>();
        for (String remark : remarks) {
            Matcher told = SIBLINGS.matcher(remark);
            if (told.find()) {
                Matcher sibling = SIBLING.matcher(told.group(1));
                while (sibling.find()) {
                    names.add(module + "_" + sibling.group());
                }
            }
        }
        return names;
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
        return after(FAIR);
    }

    /** {@return what ties the model to the machine of the kernel, in words; nothing if the configuration does not say} */
    public Optional<String> link() {
        return after(LINK);
    }

    private Optional<String> after(String word) {
        return remarks.stream()
                .filter(remark -> remark.startsWith(word))
                .map(remark -> remark.substring(word.length()).strip())
                .findFirst();
    }
}
