package org.nowait.report.run;

/**
 * What ran.
 *
 * @param nowait the version of the program
 * @param program the first twelve digits of the SHA-256 of the program
 * @param specification the same of all modules
 * @param inputs the same of modules, configurations, litmus tests and claims
 * @param tlc TLC's name for itself
 * @param java the version of the Java that ran
 */
public record RunVersions(
        String nowait, String program, String specification, String inputs, String tlc, String java) {}
