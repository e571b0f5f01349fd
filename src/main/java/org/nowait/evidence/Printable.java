package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;

/** Text of a report made safe to print: ASCII without control characters, in lines of a given width. */
public final class Printable {

    private Printable() {}

    /**
     * Replaces every character that is not printable ASCII.
     *
     * @param text a text
     * @return the text in printable ASCII
     */
    public static String of(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** Takes the ends of comments apart, so that the text cannot leave the comment that it stands in. */
    static String uncomment(String text) {
        String safe = text;
        for (String sign : List.of("*)", "(*", "*/", "/*", "//")) {
            safe = safe.replace(sign, sign.charAt(0) + " " + sign.charAt(1));
        }
        return safe.replaceAll("^([A-Z]\\w*)(\\s*(?:\\[[^\\]]*\\])?:)", "\"$1\"$2");
    }

    /**
     * Breaks a text at blanks, or anywhere in a word that is too long; later lines are indented.
     *
     * @param text the text, one line
     * @param width how long a line may be
     * @return the lines, at least one
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String indent =
                " ".repeat(Math.min(4, text.length() - text.stripLeading().length() + 2));
        String rest = text;
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            int cut = blank > indent.length() + 8 ? blank : width;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = indent + rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
