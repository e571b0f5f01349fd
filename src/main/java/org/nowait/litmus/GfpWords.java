package org.nowait.litmus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.machine.Design;
import org.nowait.litmus.syntax.CallSyntax;
import org.nowait.litmus.syntax.SourceText;
import org.nowait.litmus.syntax.Word;

/** The words of a gfp mask. */
final class GfpWords {

    /** The mask that a design has for callers who may not lock. */
    static final String OF_THE_DESIGN = "GFP_RT_SAFE";

    private static final String NO_LOCKS = "__GFP_NO_LOCKS";
    private static final String ATOMIC_BIT = "__GFP_ATOMIC";
    private static final List<String> OTHER_NAMES = List.of("GFP_RT_NOWAIT", "GFP_ATOMIC_RT");
    private static final Map<String, List<String>> TAKES_ONLY = Map.of(
            "alloc_pages_nolock", List.of("__GFP_ACCOUNT"), "kmalloc_nolock", List.of("__GFP_ACCOUNT", "__GFP_ZERO"));

    private static final List<String> KNOWN = List.of(
            "GFP_KERNEL",
            "GFP_ATOMIC",
            "GFP_NOWAIT",
            "GFP_NOIO",
            "GFP_NOFS",
            "__GFP_RECLAIM",
            "__GFP_HIGH",
            ATOMIC_BIT,
            "__GFP_DIRECT_RECLAIM",
            "__GFP_KSWAPD_RECLAIM",
            "__GFP_IO",
            "__GFP_FS",
            "__GFP_NOWARN",
            "__GFP_ZERO",
            "__GFP_NOMEMALLOC",
            "__GFP_MEMALLOC",
            "__GFP_COMP",
            "__GFP_ACCOUNT",
            "__GFP_NORETRY",
            NO_LOCKS);

    private GfpWords() {}

    /** {@return the words of the mask, none for 0; another name of GFP_RT_SAFE is GFP_RT_SAFE} */
    static Set<String> read(SourceText source, CallSyntax call, CallSyntax.Argument mask) {
        Set<String> words = new LinkedHashSet<>();
        if (mask.text().equals("0")) {
            return words;
        }
        for (Word word : mask.words()) {
            String name = OTHER_NAMES.contains(word.text()) ? OF_THE_DESIGN : word.text();
            if (!KNOWN.contains(name) && !name.equals(OF_THE_DESIGN)) {
                throw source.unknown(word.at(), "word of a gfp mask", word.text(), names());
            }
            List<String> only = TAKES_ONLY.getOrDefault(call.function(), List.of(name));
            if (!only.contains(name)) {
                throw source.error(
                        word.at(), call.function() + "() takes 0 or " + String.join("|", only) + ": " + word.text());
            }
            if (!words.add(name)) {
                throw source.error(word.at(), "a mask has a word once: " + word.text());
            }
        }
        return words;
    }

    /** {@return every word that a mask may have} */
    static List<String> names() {
        List<String> names = new ArrayList<>(KNOWN);
        names.add(OF_THE_DESIGN);
        names.addAll(OTHER_NAMES);
        return names;
    }

    /** {@return whether what a word means depends on the design} */
    static boolean ofDesigns(String word) {
        return word.equals(OF_THE_DESIGN) || word.equals(NO_LOCKS);
    }

    /** {@return whether a build under a design has the word} */
    static boolean exists(String word, Build build, Design design) {
        return switch (word) {
            case NO_LOCKS -> design.gfp().contains(NO_LOCKS);
            case ATOMIC_BIT -> build.era() != Era.V7_3;
            default -> true;
        };
    }
}
