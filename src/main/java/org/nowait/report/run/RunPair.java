package org.nowait.report.run;

import java.util.List;

/**
 * One design on one build.
 *
 * @param design the design
 * @param build the build
 * @param troubles the clients who get into trouble though they keep their side; none for a sound pair
 */
public record RunPair(String design, String build, List<RunTrouble> troubles) {

    /** Copies the list. */
    public RunPair {
        troubles = List.copyOf(troubles);
    }

    /** {@return whether no client gets into trouble} */
    public boolean sound() {
        return troubles.isEmpty();
    }

    /** {@return ok, or a letter for each client in trouble: R, H, N} */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (String client : List.of("raw", "hardirq", "nmi")) {
            if (troubles.stream().anyMatch(trouble -> trouble.client().equals(client))) {
                letters.append(Character.toUpperCase(client.charAt(0)));
            }
        }
        return sound() ? "ok" : letters.toString();
    }
}
