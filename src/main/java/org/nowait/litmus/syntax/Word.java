package org.nowait.litmus.syntax;

/**
 * A name or a number and its place.
 *
 * @param text the word
 * @param at where it stands
 */
public record Word(String text, Position at) {}
