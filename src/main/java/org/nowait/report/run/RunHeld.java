package org.nowait.report.run;

/**
 * A held lock.
 *
 * @param process its holder
 * @param lock its name
 * @param waits how it lets its holder wait, by lockdep's names: free, spin, config or sleep
 */
public record RunHeld(String process, String lock, String waits) {}
