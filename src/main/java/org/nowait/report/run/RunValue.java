package org.nowait.report.run;

/**
 * The value of a variable of the specification.
 *
 * @param variable its name
 * @param value the value as TLA+ text
 */
public record RunValue(String variable, String value) {}
