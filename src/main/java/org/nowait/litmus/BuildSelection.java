package org.nowait.litmus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.config.NearestName;

/** Chooses builds by words: their names, tags as in Result lines, and modifiers that keep or leave out what a tag matches. */
public final class BuildSelection {

    private static final String ALL = "all";
    private static final Map<String, String> OTHER_NAMES =
            Map.of("COUNT", "PREEMPT_COUNT", "RAWNEST", "PROVE_RAW_LOCK_NESTING");

    private BuildSelection() {}

    /**
     * Chooses builds.
     *
     * @param words names of builds, tags or {@code all}, and modifiers {@code +TAG} and {@code -TAG}; a tag with
     *     {@code NO_} before it matches where the tag does not
     * @return the builds that a word names, in the order of the words, and that every modifier keeps
     * @throws IllegalArgumentException if a word is not known; the text names the nearest one
     */
    public static List<Build> of(List<String> words) {
        Set<Build> builds = new LinkedHashSet<>();
        if (words.stream().allMatch(BuildSelection::modifies)) {
            builds.addAll(Builds.all());
        }
        words.stream().filter(word -> !modifies(word)).forEach(word -> builds.addAll(named(word)));
        for (String word : words) {
            if (modifies(word)) {
                boolean wanted = word.charAt(0) == '+';
                builds.removeIf(build -> matches(word.substring(1), build) != wanted);
            }
        }
        return List.copyOf(builds);
    }

    /**
     * Chooses the builds of a release.
     *
     * @param builds builds
     * @param kernel the release, such as "7.3"
     * @return those of that release
     * @throws IllegalArgumentException if no build is of it; the text names the nearest one
     */
    public static List<Build> ofKernel(List<Build> builds, String kernel) {
        List<String> releases = Arrays.stream(Era.values()).map(Era::release).toList();
        if (!releases.contains(kernel)) {
            throw unknown("kernel", kernel, releases);
        }
        return builds.stream()
                .filter(build -> build.era().release().equals(kernel))
                .toList();
    }

    private static boolean modifies(String word) {
        return word.startsWith("+") || word.startsWith("-");
    }

    private static List<Build> named(String word) {
        if (word.equals(ALL)) {
            return Builds.all();
        }
        return Builds.find(word)
                .map(List::of)
                .orElseGet(() -> Builds.all().stream()
                        .filter(build -> matches(word, build))
                        .toList());
    }

    private static boolean matches(String word, Build build) {
        boolean negated = word.startsWith("NO_") && !BuildTags.ofBuilds().contains(word);
        String plain = negated ? word.substring("NO_".length()) : word;
        String tag = OTHER_NAMES.getOrDefault(plain, plain);
        if (!BuildTags.ofBuilds().contains(tag)) {
            List<String> known = new ArrayList<>(BuildTags.ofBuilds());
            known.addAll(OTHER_NAMES.keySet().stream().sorted().toList());
            throw unknown("build", word, known);
        }
        return BuildTags.has(build, tag) != negated;
    }

    private static IllegalArgumentException unknown(String what, String word, List<String> known) {
        return new IllegalArgumentException(
                "no such " + what + ": " + word + " (did you mean " + NearestName.of(word, known) + "?)");
    }
}
