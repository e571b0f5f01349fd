/**
 * Does a Java class do what its TLA+ specification says, all of it and no more? The checker explores the product of a
 * stored state graph and an {@link Implementation} in three directions and names each place where they part.
 *
 * <p>Faithful: every edge, every refusal, every parallel edge and self-loop, the full value of every variable. Simplified:
 * what an implementation looks like from outside is asked once for equal snapshots, and a variable once for equal bytes if
 * the implementation {@link org.nowait.conformance.Pinpoints} them. Left out: fairness and liveness; the
 * implementation is stepped by one thread, and runs of several threads are validated by their logs instead.
 */
@NullMarked
package org.nowait.conformance;

import org.jspecify.annotations.NullMarked;
