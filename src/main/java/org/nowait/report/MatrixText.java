package org.nowait.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.review.SoundnessMatrix;

/** The matrix of designs and builds for people, at most 75 columns of ASCII. */
public final class MatrixText {

    private MatrixText() {}

    /** {@return a block for the builds of 5.9 and one for those after it, and what the letters mean} */
    public static String of(SoundnessMatrix matrix) {
        StringBuilder text = new StringBuilder();
        block(
                text,
                matrix,
                "SOUND, 5.9",
                Builds.all().stream().filter(MatrixText::old).toList());
        block(
                text,
                matrix,
                "SOUND, 6.1 and 7.3",
                Builds.all().stream().filter(build -> !old(build)).toList());
        text.append("Letters: who gets into trouble though he keeps his side: R in a raw\n");
        text.append("section, H in a hard interrupt, N in an NMI; blank: another allocator's.\n");
        return text.append(String.format(
                        Locale.ROOT,
                        "Bounds: 3 clients, 4 pages; %,d states; %d of %d pairs are sound%n",
                        matrix.states(),
                        matrix.pairs() - matrix.unsound(),
                        matrix.pairs()))
                .toString();
    }

    private static boolean old(Build build) {
        return build.era() == Era.V5_9;
    }

    private static void block(StringBuilder text, SoundnessMatrix matrix, String title, List<Build> builds) {
        line(text, title, builds.stream().map(BuildHeads::model).toList());
        line(text, "", builds.stream().map(MatrixText::below).toList());
        for (Design design : Designs.all()) {
            if (builds.stream().anyMatch(design::appliesTo)) {
                line(
                        text,
                        design.id(),
                        builds.stream()
                                .map(build -> matrix.clients(design, build)
                                        .map(MatrixText::letters)
                                        .orElse(""))
                                .toList());
            }
        }
        text.append('\n');
    }

    private static String below(Build build) {
        return build.era() == Era.V6_1 ? "6.1" + (build.debug() ? "d" : "") : BuildHeads.sibling(build);
    }

    private static String letters(Set<String> clients) {
        String letters = (clients.contains("raw") ? "R" : "")
                + (clients.contains("hardirq") ? "H" : "")
                + (clients.contains("nmi") ? "N" : "");
        return clients.isEmpty() ? "ok" : letters;
    }

    private static void line(StringBuilder text, String first, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-20s", first));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%-5s", cell)));
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
