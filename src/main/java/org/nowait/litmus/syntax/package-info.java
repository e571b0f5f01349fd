/**
 * The litmus language as text: from a file to a tree, with an error message for everything that is not understood. The
 * language is LKMM's, told in docs/litmus.md.
 *
 * <p>Faithful: kernel C for calls, branches and declarations; the header, quantifiers and comments of LKMM's tests.
 *
 * <p>Simplified: no loops, no expressions; a register holds 0 or 1.
 *
 * <p>Left out: what the calls mean; {@code org.nowait.litmus} checks that.
 */
@NullMarked
package org.nowait.litmus.syntax;

import org.jspecify.annotations.NullMarked;
