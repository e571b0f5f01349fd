/**
 * Evidence that nobody here made: reports of lockdep, {@code might_sleep()} and the scheduler as they stand in mails and
 * kernel logs. A report is read, judged by the machine's own rules, and stated again as a litmus test.
 *
 * <p>Faithful: the facts of a report keep their order and their digits; the wait-context walk is the one of
 * {@code check_wait_context()} (kernel/locking/lockdep.c), run on the held stack as printed.
 *
 * <p>Simplified: a text does not print the irq context of a held lock; it is taken from the context digits and from the
 * stack trace, and every verdict that depends on it says so.
 *
 * <p>Left out: kernel configurations and code that a report does not print. What is missing is called unknown, not guessed.
 */
@NullMarked
package org.nowait.evidence;

import org.jspecify.annotations.NullMarked;
