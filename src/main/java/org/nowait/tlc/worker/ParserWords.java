package org.nowait.tlc.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nowait.tlc.Model;
import org.nowait.tlc.SpecProblem;

/**
 * What the parser said about modules it refused.
 *
 * @param model the model whose modules were parsed
 * @param said everything, in order
 */
record ParserWords(Model model, String said) {

    private static final Pattern MISSING =
            Pattern.compile("(?:File does not exist: .*?(\\w+)\\.tla|Cannot find source file for module (\\w+))");
    private static final Pattern SYNTAX = Pattern.compile(
            "(?s)(?:\\*\\*\\*Parse Error\\*\\*\\*\\s*(.*?)|(Lexical error .*?))(?:Residual stack trace|Fatal errors|$)");
    private static final Pattern AT = Pattern.compile("line (\\d+), column (\\d+)");
    private static final Pattern SEMANTIC = Pattern.compile(
            "(?s)\\*\\*\\* Errors: \\d+\\s+line (\\d+), col (\\d+) to line \\d+, col \\d+ of module (\\w+)\\s+(.*?)(?:\\n\\s*\\n|$)");
    private static final Pattern PARSING = Pattern.compile("Parsing file (\\S+)");

    SpecProblem problem() {
        Matcher missing = MISSING.matcher(said);
        if (missing.find()) {
            return missing(missing.group(1) == null ? missing.group(2) : missing.group(1));
        }
        Matcher semantic = SEMANTIC.matcher(said);
        if (semantic.find()) {
            return new SpecProblem(
                    Problems.oneLine(semantic.group(4)),
                    file(model, semantic.group(3)),
                    Integer.parseInt(semantic.group(1)),
                    Integer.parseInt(semantic.group(2)));
        }
        Matcher syntax = SYNTAX.matcher(said);
        if (syntax.find()) {
            String words = syntax.group(1) == null ? syntax.group(2) : syntax.group(1);
            Matcher at = AT.matcher(words);
            boolean known = at.find();
            return new SpecProblem(
                    Problems.oneLine(words),
                    file(model, lastParsed(syntax.start())),
                    known ? Integer.parseInt(at.group(1)) : 0,
                    known ? Integer.parseInt(at.group(2)) : 0);
        }
        return SpecProblem.in(file(model, model.module()), "cannot be parsed: " + Problems.oneLine(said));
    }

    /* The parser does not tell who asked for the module, so the modules read before are searched for its name. */
    private SpecProblem missing(String module) {
        String message = "there is no module " + module;
        Matcher parsed = PARSING.matcher(said);
        while (parsed.find()) {
            String name = moduleOf(parsed.group(1));
            Matcher mention = Pattern.compile("(?m)^.*?\\b(" + module + ")\\b").matcher(textOf(name));
            if (mention.find()) {
                int line = (int)
                        textOf(name).substring(0, mention.start(1)).lines().count();
                return new SpecProblem(message, file(model, name), line, mention.start(1) - mention.start() + 1);
            }
        }
        return SpecProblem.in(file(model, module), message);
    }

    private String textOf(String module) {
        String generated = model.modules().get(module);
        try {
            return generated == null ? Files.readString(Path.of(file(model, module))) : generated;
        } catch (IOException e) {
            return "";
        }
    }

    private static String moduleOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace(".tla", "");
    }

    private String lastParsed(int before) {
        Matcher parsing = PARSING.matcher(said);
        String found = model.module();
        while (parsing.find() && parsing.start() < before) {
            found = moduleOf(parsing.group(1));
        }
        return found;
    }

    /** {@return the file of a module as the caller would name it, or its bare name when it was generated} */
    static String file(Model model, String module) {
        for (Path folder : model.specPath()) {
            Path file = folder.resolve(module + ".tla");
            if (Files.exists(file) && !model.modules().containsKey(module)) {
                return file.toString();
            }
        }
        return module + ".tla";
    }
}
