package org.nowait.report.html;

import java.util.Locale;

/** An SVG element that needs no style sheet, with its words for those who read no picture. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    Svg(String kind, int width, int height, String title, String description) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\""
                        + " height=\"%d\" role=\"img\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\">",
                kind, width, height, width, height);
        add("<title>%s</title>", escaped(title));
        add("<desc>%s</desc>", escaped(description));
    }

    /** Adds an element; its texts must be escaped. */
    void add(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    /** Adds a line of text. */
    void text(double x, double y, String attributes, String words) {
        add("<text x=\"%.0f\" y=\"%.0f\"%s>%s</text>", x, y, attributes, escaped(words));
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String end() {
        return text.append("</svg>\n").toString();
    }
}
