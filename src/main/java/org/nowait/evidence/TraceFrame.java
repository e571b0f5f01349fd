package org.nowait.evidence;

/**
 * A line of a stack trace.
 *
 * @param function the function
 * @param stack the stack it stands on as the trace marks it: {@code IRQ}, {@code NMI}, {@code TASK}, or empty
 */
public record TraceFrame(String function, String stack) {}
