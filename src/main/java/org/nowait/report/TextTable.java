package org.nowait.report;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text: columns as wide as their widest cell, two spaces between them, no trailing blanks. */
public final class TextTable {

    /** On which side of its column a cell stands. */
    public enum Align {
        /** Words. */
        LEFT,
        /** Numbers. */
        RIGHT
    }

    private final List<String> titles = new ArrayList<>();
    private final List<Align> aligns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Adds a column of words.
     *
     * @param title its heading
     * @return this table
     */
    public TextTable words(String title) {
        return column(title, Align.LEFT);
    }

    /**
     * Adds a column of numbers.
     *
     * @param title its heading
     * @return this table
     */
    public TextTable numbers(String title) {
        return column(title, Align.RIGHT);
    }

    private TextTable column(String title, Align align) {
        titles.add(title);
        aligns.add(align);
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells one cell a column
     * @return this table
     */
    public TextTable row(Object... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(
                    "a row needs a cell a column: cells=" + cells.length + ", columns=" + titles.size());
        }
        List<String> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /**
     * Returns whether the table has no row.
     *
     * @return true before the first row
     */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * Returns the table as text.
     *
     * @param indent blanks before each line
     * @return lines, each ended by a line feed; the headings first
     */
    public String render(int indent) {
        int[] widths = new int[titles.size()];
        measure(titles, widths);
        rows.forEach(row -> measure(row, widths));
        StringBuilder text = new StringBuilder();
        line(text, titles, widths, indent);
        rows.forEach(row -> line(text, row, widths, indent));
        return text.toString();
    }

    private static void measure(List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cells.get(i).length());
        }
    }

    private void line(StringBuilder text, List<String> cells, int[] widths, int indent) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : "  ");
            line.append(aligns.get(i) == Align.LEFT ? cells.get(i) + blanks : blanks + cells.get(i));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
