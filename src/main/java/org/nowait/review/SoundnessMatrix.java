package org.nowait.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaText;
import org.nowait.tlc.CheckResult;

/**
 * Which design is sound on which build: the allocator keeps its contract with every small client, or some client who keeps
 * his side gets into trouble.
 *
 * @param troubles the clients in trouble, by {@code design build}
 * @param states the distinct states that TLC found for all cells together
 */
public record SoundnessMatrix(Map<String, Set<String>> troubles, long states) {

    /** The configuration that prints the cells in trouble. */
    public static final String MODEL = "MCContract_matrix";

    private static final String PRINTED = "unsound";

    /** Copies the map. */
    public SoundnessMatrix {
        Map<String, Set<String>> sorted = new TreeMap<>();
        troubles.forEach((place, clients) -> sorted.put(place, new TreeSet<>(clients)));
        troubles = sorted;
    }

    /**
     * Reads what TLC printed.
     *
     * @param result a run of {@link #MODEL}
     * @return the matrix
     * @throws IllegalArgumentException if a line names no build or design
     */
    public static SoundnessMatrix of(CheckResult result) {
        Map<String, Set<String>> troubles = new TreeMap<>();
        for (String line : result.printed()) {
            if (TlaText.parse(line) instanceof TlaSeq words
                    && words.elements().size() == 4
                    && word(words, 0).equals(PRINTED)) {
                Design design = Designs.byName(word(words, 2));
                Build build = Builds.byName(word(words, 3));
                troubles.computeIfAbsent(key(design, build), k -> new TreeSet<>())
                        .add(word(words, 1));
            }
        }
        return new SoundnessMatrix(troubles, result.distinct());
    }

    private static String word(TlaSeq words, int place) {
        return words.elements().get(place) instanceof TlaString word ? word.string() : "";
    }

    private static String key(Design design, Build build) {
        return design.id() + " " + build.name();
    }

    /**
     * Returns who is in trouble.
     *
     * @param design the design
     * @param build the build
     * @return the clients, none for a sound pair; empty if the design is for another allocator
     */
    public Optional<Set<String>> clients(Design design, Build build) {
        return design.appliesTo(build)
                ? Optional.of(troubles.getOrDefault(key(design, build), Set.of()))
                : Optional.empty();
    }

    /** {@return how many pairs there are} */
    public int pairs() {
        return Designs.all().stream()
                .mapToInt(design ->
                        (int) Builds.all().stream().filter(design::appliesTo).count())
                .sum();
    }

    /** {@return how many pairs are not sound} */
    public int unsound() {
        return troubles.size();
    }

    /** {@return the builds of the matrix, as in the table of builds} */
    public List<Build> builds() {
        return Builds.all();
    }
}
