package org.nowait.kernel.config;

import java.util.Collection;
import java.util.Locale;

/** Which valid name a person probably meant. */
public final class NearestName {

    private NearestName() {}

    /**
     * Returns the name with the fewest differences, letters' case not counted; the first of several.
     *
     * @param given what was written
     * @param valid the names to choose from, at least one
     * @return one of the valid names
     * @throws IllegalArgumentException if there is no valid name
     */
    public static String of(String given, Collection<String> valid) {
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String name : valid) {
            int differences = distance(given.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (differences < fewest) {
                fewest = differences;
                best = name;
            }
        }
        if (fewest == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("there must be a name to choose: valid=" + valid);
        }
        return best;
    }

    /** {@return how many characters must be inserted, dropped or replaced to turn one text into the other} */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
