package org.nowait.report.run;

import java.util.List;

/**
 * One litmus test.
 *
 * @param name its name
 * @param file where it stands, from the project's root
 * @param hash the MD5 of the file
 * @param condition its question
 * @param kind what herd calls the question: Allowed, Forbidden or Required
 * @param rules the rules that it names
 * @param sources the kernel's files and mails that it names
 * @param cells its results, one for each pair of a build and a design
 */
public record RunTest(
        String name,
        String file,
        String hash,
        String condition,
        String kind,
        List<String> rules,
        List<String> sources,
        List<RunCell> cells) {

    /** Copies the lists. */
    public RunTest {
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
        cells = List.copyOf(cells);
    }
}
