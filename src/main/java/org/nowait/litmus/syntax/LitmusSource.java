package org.nowait.litmus.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A litmus file as a tree.
 *
 * @param source the text it was read from, for messages about it
 * @param name the name of the test
 * @param results its expectations, in order
 * @param proposals the words of its Proposal lines
 * @param rules the numbers of the rules that it tests
 * @param claims the words of its Claim lines: the claims of the ledger that it bears on
 * @param sources its Source and Link lines
 * @param init the entries of its init block
 * @param processes its processes, in order of their numbers
 * @param locations what else is shown of an end state
 * @param filter the builds that it speaks of, if not all
 * @param condition its question
 */
public record LitmusSource(
        SourceText source,
        String name,
        List<ResultLine> results,
        List<Word> proposals,
        List<Integer> rules,
        List<Word> claims,
        List<String> sources,
        List<InitEntry> init,
        List<ProcessSyntax> processes,
        List<Location> locations,
        Optional<Proposition> filter,
        Condition condition) {

    /** Keeps the lists from being changed. */
    public LitmusSource {
        results = List.copyOf(results);
        proposals = List.copyOf(proposals);
        rules = List.copyOf(rules);
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
        init = List.copyOf(init);
        processes = List.copyOf(processes);
        locations = List.copyOf(locations);
    }

    /**
     * Returns the same file with another question, for which nothing is expected.
     *
     * @param other the question
     * @return the file
     */
    public LitmusSource asking(Condition other) {
        return new LitmusSource(
                source, name, List.of(), proposals, rules, claims, sources, init, processes, locations, filter, other);
    }

    /**
     * Something to show of every end state: {@code 0:r0} or {@code flags}.
     *
     * @param process the number of the process, -1 for {@code flags}
     * @param name the register, or {@code flags}
     * @param at where it stands
     */
    public record Location(int process, String name, Position at) {}
}
