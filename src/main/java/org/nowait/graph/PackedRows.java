package org.nowait.graph;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a table of small numbers, each column in as many bits as its largest number needs. No column straddles two
 * words, so a number is read with one load, one shift and one mask.
 *
 * <pre>
 *   row r, 2 words:   | c3 | c2 |   c1   | c0 |   |  unused  |  c5  |  c4  |
 * </pre>
 */
final class PackedRows {

    private final int rowWords;
    private final int[] word;
    private final int[] shift;
    private final int[] mask;
    private final int[] words;

    private PackedRows(int rowWords, int[] word, int[] shift, int[] mask, int[] words) {
        this.rowWords = rowWords;
        this.word = word;
        this.shift = shift;
        this.mask = mask;
        this.words = words;
    }

    /**
     * Makes an all-zero table.
     *
     * @param rows the number of rows
     * @param limits for each column, a number that is larger than every one in it
     */
    static PackedRows of(int rows, List<Integer> limits) {
        int columns = limits.size();
        int[] word = new int[columns];
        int[] shift = new int[columns];
        int[] mask = new int[columns];
        int at = 0;
        int used = 0;
        for (int column = 0; column < columns; column++) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, limits.get(column) - 1));
            if (used + bits > Integer.SIZE) {
                at++;
                used = 0;
            }
            word[column] = at;
            shift[column] = used % Integer.SIZE;
            mask[column] = bits == 0 ? 0 : -1 >>> (Integer.SIZE - bits);
            used += bits;
        }
        int rowWords = columns == 0 ? 0 : at + 1;
        return new PackedRows(rowWords, word, shift, mask, new int[Math.multiplyExact(rows, rowWords)]);
    }

    int get(int row, int column) {
        return (words[row * rowWords + word[column]] >>> shift[column]) & mask[column];
    }

    void set(int row, int column, int number) {
        int at = row * rowWords + word[column];
        words[at] = (words[at] & ~(mask[column] << shift[column])) | (number << shift[column]);
    }

    boolean equal(int row, int other) {
        return Arrays.equals(
                words, row * rowWords, (row + 1) * rowWords, words, other * rowWords, (other + 1) * rowWords);
    }

    /** Returns a table of the same columns with a single all-zero row. */
    PackedRows emptyRow() {
        return new PackedRows(rowWords, word, shift, mask, new int[rowWords]);
    }

    boolean equalsRow(int row, PackedRows single) {
        return Arrays.equals(words, row * rowWords, (row + 1) * rowWords, single.words, 0, rowWords);
    }

    int hash(int row) {
        int hash = 1;
        for (int i = 0; i < rowWords; i++) {
            hash = (hash ^ words[row * rowWords + i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    long bytes() {
        return (long) Integer.BYTES * words.length;
    }
}
