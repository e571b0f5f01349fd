package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An option of the kernel that printed a report, inferred from the report.
 *
 * @param value the value, empty if the report does not tell or contradicts itself
 * @param how what of the report told it, or why nothing did
 */
public record Evidence(Optional<Boolean> value, String how) {

    /** Says whether the option is on, and a default where that is unknown. */
    boolean orElse(boolean otherwise) {
        return value.orElse(otherwise);
    }

    /** Returns {@code y}, {@code n} or {@code unknown}. */
    String text() {
        return value.map(on -> on ? "y" : "n").orElse("unknown");
    }

    /** Collects what speaks for and against an option. */
    static final class Scale {
        private final List<String> yes = new ArrayList<>();
        private final List<String> no = new ArrayList<>();

        void yes(boolean seen, String what) {
            if (seen && !yes.contains(what)) {
                yes.add(what);
            }
        }

        void no(boolean seen, String what) {
            if (seen && !no.contains(what)) {
                no.add(what);
            }
        }

        boolean isEmpty() {
            return yes.isEmpty() && no.isEmpty();
        }

        Evidence weigh(String nothing) {
            if (isEmpty()) {
                return new Evidence(Optional.empty(), nothing);
            }
            if (!yes.isEmpty() && !no.isEmpty()) {
                return new Evidence(
                        Optional.empty(), "the report contradicts itself: " + yes.get(0) + " but " + no.get(0));
            }
            List<String> seen = yes.isEmpty() ? no : yes;
            return new Evidence(
                    Optional.of(!yes.isEmpty()), String.join(", ", seen.subList(0, Math.min(2, seen.size()))));
        }
    }
}
