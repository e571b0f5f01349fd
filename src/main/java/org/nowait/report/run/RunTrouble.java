package org.nowait.report.run;

/**
 * A client in trouble.
 *
 * @param client raw, hardirq or nmi
 * @param counterexample the id of a behaviour that shows it; empty if none was recorded
 */
public record RunTrouble(String client, String counterexample) {}
