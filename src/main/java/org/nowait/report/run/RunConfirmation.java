package org.nowait.report.run;

import java.util.List;

/**
 * What the specification says of a counterexample that the Java machine's explorer found.
 *
 * @param asked whether TLC was asked
 * @param steps how many steps TLC's evaluator followed
 * @param problems in one line each what the specification or the Java machine does otherwise
 */
public record RunConfirmation(boolean asked, int steps, List<String> problems) {

    /** Copies the list. */
    public RunConfirmation {
        problems = List.copyOf(problems);
    }

    /** {@return whether TLC's evaluator allows every step and the Java machine replays what it leads to} */
    public boolean holds() {
        return asked && problems.isEmpty();
    }

    /** {@return the same in a few words} */
    public String words() {
        if (!asked) {
            return "not confirmed: TLC was not asked";
        }
        return holds()
                ? "confirmed by TLC in all " + steps + " steps"
                : "not confirmed: " + String.join("; ", problems);
    }
}
