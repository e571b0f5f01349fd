/**
 * Runs TLC, the model checker of TLA+, and reads what it finds: results, counterexamples with the parameters of every
 * action, complete state graphs, single steps. TLC lives in worker processes of its own, since it keeps its state in
 * mutable statics; this package is the side of the caller.
 *
 * <p>Faithful: results and counts are TLC's own; exit codes are those of its command line.
 *
 * <p>Simplified: one worker process answers one request at a time.
 *
 * <p>Left out: simulation mode, depth-first search, distributed mode, checkpoints.
 */
@NullMarked
package org.nowait.tlc;

import org.jspecify.annotations.NullMarked;
