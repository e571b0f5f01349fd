package org.nowait.litmus.syntax;

/**
 * A place in a litmus file.
 *
 * @param line the line, counted from 1
 * @param column the column, counted from 1 in characters; a tab is one character
 * @param length the number of characters meant, at least 1
 */
public record Position(int line, int column, int length) {

    /** Checks that the place can be in a file. */
    public Position {
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException(
                    "line, column and length count from 1: position=" + line + ":" + column + "+" + length);
        }
    }
}
