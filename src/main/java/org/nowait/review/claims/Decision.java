package org.nowait.review.claims;

import java.util.List;

/**
 * A claim and its verdict.
 *
 * @param claim the claim
 * @param verdict the verdict
 * @param condition where the claim is true, if that depends
 * @param holdings the places that decide it, none where no places are asked
 * @param bounds what was searched
 * @param reason a counterexample, or why there is no verdict; empty for a claim that is confirmed
 */
public record Decision(
        Claim claim, Verdict verdict, String condition, List<Holding> holdings, String bounds, String reason) {

    /** What a claim is worth. */
    public enum Verdict {
        /** True at every place. */
        CONFIRMED("CONFIRMED"),
        /** False at every place. */
        REFUTED("REFUTED"),
        /** True at some places only. */
        DEPENDS("DEPENDS"),
        /** No model of these parts can decide it. */
        OUT_OF_SCOPE("OUT OF SCOPE"),
        /** The engines differ, or one reached its bound. */
        UNKNOWN("UNKNOWN");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** {@return the words as they are printed} */
        public String word() {
            return word;
        }
    }

    /** Copies the list. */
    public Decision {
        holdings = List.copyOf(holdings);
    }

    /** {@return the verdict, with the condition behind it if there is one} */
    public String text() {
        return condition.isEmpty() ? verdict.word() : verdict.word() + ": " + condition;
    }

    /** {@return whether a verdict was found, and is the recorded one if one was recorded} */
    public boolean asExpected() {
        return verdict != Verdict.UNKNOWN && claim.expect().map(text()::equals).orElse(true);
    }

    /** {@return a verdict over places: true in all, in none, or in those that a condition separates from the rest} */
    static Decision over(Claim claim, List<Holding> holdings, String bounds) {
        String against = holdings.stream()
                .filter(holding -> !holding.holds())
                .map(Holding::evidence)
                .findFirst()
                .orElse("");
        long yes = holdings.stream().filter(Holding::holds).count();
        if (yes == holdings.size()) {
            return new Decision(claim, Verdict.CONFIRMED, "", holdings, bounds, "");
        } else if (yes == 0) {
            return new Decision(claim, Verdict.REFUTED, "", holdings, bounds, against);
        }
        return new Decision(claim, Verdict.DEPENDS, Separation.of(holdings), holdings, bounds, against);
    }

    /** {@return no verdict, and why} */
    static Decision unknown(Claim claim, String bounds, String reason) {
        return new Decision(claim, Verdict.UNKNOWN, "", List.of(), bounds, reason);
    }
}
