package org.nowait.litmus.syntax;

import java.util.List;

/**
 * What a test expects on the builds that all of its tags match.
 *
 * @param tags the tags, none in the line for every build
 * @param expectation what is expected there
 * @param at where the line stands
 */
public record ResultLine(List<Tag> tags, Expectation expectation, Position at) {

    /** Keeps the tags from being changed. */
    public ResultLine {
        tags = List.copyOf(tags);
    }

    /**
     * One word between the brackets: a build, an era or an option.
     *
     * @param name the word
     * @param wanted false if a {@code !} stands before it
     * @param at where it stands
     */
    public record Tag(String name, boolean wanted, Position at) {}
}
