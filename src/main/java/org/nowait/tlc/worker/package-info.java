/**
 * The inside of a worker process: the only code that touches TLC's own classes. It reads a request from its standard
 * input, runs TLC or TLC's evaluator, and writes one answer to its standard output.
 *
 * <p>Faithful: states, successors and values are computed by TLC alone.
 *
 * <p>Simplified: one request at a time; between two of them the statics of TLC are put back to what they were.
 *
 * <p>Left out: everything that would end the process, such as TLC's command line.
 */
@NullMarked
package org.nowait.tlc.worker;

import org.jspecify.annotations.NullMarked;
