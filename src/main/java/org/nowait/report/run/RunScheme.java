package org.nowait.report.run;

import java.util.List;

/**
 * One scheme of kvfree_rcu() on one build.
 *
 * @param scheme the scheme
 * @param build rt, lockdep or plain
 * @param troubles the contexts of callers who get into trouble though they keep their side; none for a sound scheme
 * @param waitsForEver whether an object may wait for ever, though readers leave and everybody goes on
 */
public record RunScheme(String scheme, String build, List<String> troubles, boolean waitsForEver) {

    /** Copies the list. */
    public RunScheme {
        troubles = List.copyOf(troubles);
    }
}
