package org.nowait.report.run;

import java.util.List;

/**
 * One claim with its verdict.
 *
 * @param id its number
 * @param file where it stands, from the project's root
 * @param statement what is claimed
 * @param verdict CONFIRMED, REFUTED, DEPENDS, OUT OF SCOPE or UNKNOWN
 * @param condition where it is true, if that depends
 * @param expected the recorded verdict; empty if none was recorded
 * @param asExpected whether the verdict is the recorded one
 * @param bounds what was searched
 * @param reason a cell that speaks against it, or why there is no verdict
 * @param notes what the model shows
 * @param sources who said it
 * @param places where it is true and where not
 * @param counterexample the id of a counterexample; empty if there is none
 */
public record RunClaim(
        String id,
        String file,
        String statement,
        String verdict,
        String condition,
        String expected,
        boolean asExpected,
        String bounds,
        String reason,
        String notes,
        List<String> sources,
        List<RunPlace> places,
        String counterexample) {

    /** Copies the lists. */
    public RunClaim {
        sources = List.copyOf(sources);
        places = List.copyOf(places);
    }
}
