/**
 * Counterexamples in the forms that their readers know: lockdep's report, a column for each process, ftrace's lines, mail;
 * and the files of other tools.
 *
 * <p>Simplified: a step takes a microsecond, and every process is a thread of its own number.
 *
 * <p>Left out: what a kernel prints that the machine does not have, such as addresses, module lists and need_resched.
 */
@NullMarked
package org.nowait.report.counterexample;

import org.jspecify.annotations.NullMarked;
