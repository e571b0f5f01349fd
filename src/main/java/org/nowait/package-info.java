/**
 * Nowait: where may the Linux kernel allocate memory? A TLA+ machine of contexts, locks and lockdep, a Java machine
 * that refines it, and litmus tests that both engines judge.
 *
 * <p>Each package below is one room of {@code docs/architecture.md}; {@code ArchitectureTest} holds who may use whom.
 */
@NullMarked
package org.nowait;

import org.jspecify.annotations.NullMarked;
