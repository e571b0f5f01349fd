package org.nowait.litmus.syntax;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * Returns a question to put behind an error message.
     *
     * @param name the wrong name
     * @param known the right ones
     * @return {@code " (did you mean x?)"}, or nothing when no known name is near
     */
    public static String proposal(String name, Collection<String> known) {
        String wrong = name.toLowerCase(Locale.ROOT);
        /* Any two names of one letter are near each other, which helps nobody. */
        int far = name.length() == 1 ? 0 : Math.max(1, name.length() / 3);
        return known.stream()
                .filter(right -> distance(wrong, right.toLowerCase(Locale.ROOT)) <= far)
                .min(Comparator.comparingInt((String right) -> distance(wrong, right.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(right -> " (did you mean " + right + "?)")
                .orElse("");
    }

    /* Edits (insert, delete, replace, swap neighbours) between two words, row by row; swaps look two rows back. */
    static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] above = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && swapped(from, i, to, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[to.length()];
    }

    private static boolean swapped(String from, int i, String to, int j) {
        return from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
