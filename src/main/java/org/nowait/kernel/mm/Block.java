package org.nowait.kernel.mm;

/**
 * A block of pages, or an object.
 *
 * @param first the number of its first page; of what callers have, the {@link Pointer}
 * @param order its order
 */
public record Block(int first, int order) {}
