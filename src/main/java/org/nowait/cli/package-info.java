/**
 * The commands of {@code nowait}: what a user types, what is printed, and the exit code that says how it went. It is
 * the only room that writes to standard output.
 */
@NullMarked
package org.nowait.cli;

import org.jspecify.annotations.NullMarked;
