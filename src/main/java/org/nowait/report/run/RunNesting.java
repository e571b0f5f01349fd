package org.nowait.report.run;

import java.util.List;

/**
 * Two locks, one inside of the other.
 *
 * @param build the build
 * @param outer the type of the lock that is held, in C
 * @param inner the type of the lock that is asked for
 * @param reported what a check of the kernel reports
 * @param happens what happens
 */
public record RunNesting(String build, String outer, String inner, List<String> reported, List<String> happens) {
    /** Copies the lists. */
    public RunNesting {
        reported = List.copyOf(reported);
        happens = List.copyOf(happens);
    }
}
