package org.nowait.report.ci;

/** Text inside of Markdown and its tables. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]()#+-.!|~$@:";

    private Markdown() {}

    /** {@return a text that Markdown shows as it is, in one line} */
    static String text(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                default -> {
                    if (Character.isISOControl(c)) {
                        safe.append('?');
                    } else if (SPECIAL.indexOf(c) >= 0 && !harmless(c)) {
                        safe.append('\\').append(c);
                    } else {
                        safe.append(c);
                    }
                }
            }
        }
        return safe.toString();
    }

    /* These mean something at the beginning of a line only, where no text of ours stands. */
    private static boolean harmless(char c) {
        return "+-.(){}:".indexOf(c) >= 0;
    }

    /** {@return a block that is shown as it is} */
    static String block(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + text.stripTrailing() + "\n" + fence + "\n";
    }
}
