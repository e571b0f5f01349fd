package org.nowait.report.run;

/**
 * Whether a claim is true at one place.
 *
 * @param place the build, with design and case behind it
 * @param holds whether it is true there
 * @param evidence the cell that shows it, and its end states
 */
public record RunPlace(String place, boolean holds, String evidence) {}
