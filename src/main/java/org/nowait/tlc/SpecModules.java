package org.nowait.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the modules that a root module reaches through EXTENDS and INSTANCE. */
final class SpecModules {

    private static final Pattern COMMENT = Pattern.compile("(?s)\\(\\*.*?\\*\\)|\\\\\\*[^\\n]*");
    private static final Pattern EXTENDS = Pattern.compile("\\bEXTENDS\\s+(\\w+(?:\\s*,\\s*\\w+)*)");
    private static final Pattern INSTANCE = Pattern.compile("\\bINSTANCE\\s+(\\w+)");

    private SpecModules() {}

    /**
     * Returns the texts of the modules that a model consists of.
     *
     * @param model the model
     * @return text by module name, sorted by name; TLC's standard modules, which are in no folder, are left out
     */
    static Map<String, String> of(Model model) {
        Map<String, String> texts = new TreeMap<>();
        Deque<String> pending = new ArrayDeque<>();
        pending.add(model.module());
        while (!pending.isEmpty()) {
            String name = pending.remove();
            String text = texts.containsKey(name) ? "" : text(model, name);
            if (!text.isEmpty()) {
                texts.put(name, text);
                String code = COMMENT.matcher(text).replaceAll(" ");
                for (Matcher list = EXTENDS.matcher(code); list.find(); ) {
                    pending.addAll(List.of(list.group(1).split("\\s*,\\s*", -1)));
                }
                for (Matcher instance = INSTANCE.matcher(code); instance.find(); ) {
                    pending.add(instance.group(1));
                }
            }
        }
        return texts;
    }

    private static String text(Model model, String module) {
        String generated = model.modules().get(module);
        if (generated != null) {
            return generated;
        }
        for (Path folder : model.specPath()) {
            Path file = folder.resolve(module + ".tla");
            if (Files.isRegularFile(file)) {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(file + ": the module cannot be read", e);
                }
            }
        }
        return "";
    }
}
