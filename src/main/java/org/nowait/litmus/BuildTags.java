package org.nowait.litmus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.syntax.Expectation;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.Proposition;
import org.nowait.litmus.syntax.ResultLine;
import org.nowait.litmus.syntax.SourceText;

/** Which builds, and which proposals, the words of Result lines and filters speak of. */
final class BuildTags {

    private BuildTags() {}

    /** {@return every word that matches builds} */
    static List<String> ofBuilds() {
        Set<String> names = new LinkedHashSet<>();
        Builds.all().forEach(build -> names.addAll(tags(build)));
        names.addAll(Build.optionNames());
        return List.copyOf(names);
    }

    /** {@return every word that may stand between the brackets of a Result line} */
    static List<String> names() {
        Set<String> names = new LinkedHashSet<>(ofBuilds());
        Designs.all().forEach(design -> names.add(design.id()));
        return List.copyOf(names);
    }

    /* The model's short name is what builds are named after: RT-7.3 is RT. */
    private static Set<String> tags(Build build) {
        Set<String> tags = new LinkedHashSet<>(build.tags());
        tags.add(build.preempt().name());
        if (build.rtTree()) {
            tags.add("RT_TREE");
        }
        return tags;
    }

    /** Checks that a tag exists. */
    static void check(SourceText source, ResultLine.Tag tag) {
        if (!names().contains(tag.name())) {
            throw source.unknown(tag.at(), "tag", tag.name(), names());
        }
    }

    static boolean matches(ResultLine line, Build build, Design design) {
        return line.tags().stream()
                .allMatch(tag -> tag.wanted() == (design.id().equals(tag.name()) || has(build, tag.name())));
    }

    /** {@return whether a tag that is no proposal matches a build} */
    static boolean has(Build build, String name) {
        return tags(build).contains(name) || build.option(name).orElse(false);
    }

    /**
     * Returns what a file expects on a build under a design: the line with the most tags among those that match.
     *
     * @param test the file
     * @param build the build
     * @param design the allocator's design
     * @return the expectation, if a line matches
     * @throws org.nowait.litmus.syntax.LitmusSyntaxException if two lines with equally many tags disagree
     */
    static Optional<Expectation> expectation(LitmusSource test, Build build, Design design) {
        List<ResultLine> best = new ArrayList<>();
        for (ResultLine line : test.results()) {
            if (!matches(line, build, design)) {
                continue;
            }
            int most = best.isEmpty() ? -1 : best.get(0).tags().size();
            if (line.tags().size() > most) {
                best.clear();
            }
            if (line.tags().size() >= most) {
                best.add(line);
            }
        }
        for (ResultLine line : best) {
            if (line.expectation() != best.get(0).expectation()) {
                throw test.source()
                        .error(
                                line.at(),
                                "on " + CellResult.name(build, design)
                                        + " this line and an equally specific one before it disagree: "
                                        + line.expectation().word() + ", "
                                        + best.get(0).expectation().word());
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best.get(0).expectation());
    }

    /** Checks that an atom about the build names an option, or a kernel of the table. */
    static void check(SourceText source, Proposition.Option atom) {
        if (atom.name().equals("kernel")) {
            List<String> releases =
                    Arrays.stream(Era.values()).map(Era::release).toList();
            if (!releases.contains(atom.value())) {
                throw source.unknown(
                        atom.at(), "kernel (one of " + String.join(", ", releases) + ")", atom.value(), releases);
            }
        } else if (!Build.optionNames().contains(atom.name())) {
            throw source.unknown(atom.at(), "option", atom.name(), Build.optionNames());
        }
    }

    static boolean holds(Proposition.Option atom, Build build) {
        return atom.name().equals("kernel")
                ? build.era().release().equals(atom.value())
                : build.option(atom.name()).orElse(false) == atom.value().equals("y");
    }
}
