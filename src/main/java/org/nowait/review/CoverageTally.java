package org.nowait.review;

import java.util.Set;
import java.util.TreeSet;

/**
 * What models should show, and what they do.
 *
 * @param name what is counted, in a few words
 * @param wanted everything that should be there
 * @param covered what is there, of the wanted
 */
public record CoverageTally(String name, Set<String> wanted, Set<String> covered) {

    /** Copies the sets and leaves out what nobody asked for. */
    public CoverageTally {
        Set<String> all = new TreeSet<>(wanted);
        Set<String> found = new TreeSet<>(covered);
        found.retainAll(all);
        wanted = all;
        covered = found;
    }

    /** {@return what is not there, sorted} */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(covered);
        return missing;
    }
}
