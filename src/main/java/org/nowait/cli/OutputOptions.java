package org.nowait.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that mean the same in every command: form, place, colour, quiet. */
final class OutputOptions {

    /** When escape codes for colour are printed. */
    enum Colour {
        /** On a terminal, unless NO_COLOR is set. */
        AUTO,
        /** Always. */
        ALWAYS,
        /** Never. */
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How progress is shown on standard error. */
    enum ProgressStyle {
        /** A bar on a terminal, lines elsewhere. */
        AUTO,
        /** Lines. */
        PLAIN,
        /** Not at all. */
        NONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORM",
            defaultValue = "table",
            description = "Form of the result: table, json and, where it fits, herd, ktap, junit.")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the result to FILE, whole or not at all.")
    private @Nullable Path out;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never (NO_COLOR counts for auto).")
    private Colour colour = Colour.AUTO;

    @Option(
            names = "--progress",
            paramLabel = "STYLE",
            defaultValue = "auto",
            description = "auto, plain or none; always on stderr.")
    private ProgressStyle progress = ProgressStyle.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no remarks on stderr.")
    private boolean quiet;

    /**
     * Returns the form asked for.
     *
     * @param supported the forms that the command has
     * @return one of them
     * @throws UserError if the command has no such form
     */
    Format format(Format... supported) {
        if (!Arrays.asList(supported).contains(format)) {
            throw new UserError("this command has no form '" + format + "'; it has "
                    + Arrays.stream(supported).map(Format::toString).collect(Collectors.joining(", ")));
        }
        return format;
    }

    /**
     * Opens the place for the result, before the work.
     *
     * @param around where the command runs
     * @return standard output or a draft of the file
     */
    ResultFile open(Surroundings around) {
        return out == null ? ResultFile.standardOutput(around.out()) : ResultFile.at(around.resolve(out));
    }

    /**
     * Returns whether verdicts are coloured.
     *
     * @param around where the command runs
     * @return true if escape codes may be printed
     */
    boolean coloured(Surroundings around) {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                out == null
                        && around.terminal()
                        && around.environment().getOrDefault("NO_COLOR", "").isEmpty();
        };
    }

    /**
     * Opens the display of progress.
     *
     * @param around where the command runs
     * @return a display that is silent when asked to be
     */
    Progress progress(Surroundings around) {
        if (quiet || progress == ProgressStyle.NONE) {
            return Progress.silent();
        }
        boolean bar = progress == ProgressStyle.AUTO && around.terminal();
        return bar ? Progress.bar(around.err()) : Progress.lines(around.err());
    }

    /**
     * Prints a remark that is no result.
     *
     * @param around where the command runs
     * @param remark one line
     */
    void remark(Surroundings around, String remark) {
        if (!quiet) {
            around.err().println("nowait: " + remark);
        }
    }
}
