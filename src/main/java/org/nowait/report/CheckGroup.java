package org.nowait.report;

import java.util.List;

/**
 * Checks that belong together: the cells of one litmus test, the configurations of one module.
 *
 * @param name the group's name, in one line
 * @param checks its checks, in the order they are printed
 */
public record CheckGroup(String name, List<Check> checks) {

    /** Copies the checks and refuses a name that would break a line-based format. */
    public CheckGroup {
        checks = List.copyOf(checks);
        if (name.isBlank() || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a group needs a name of one line: name=" + name);
        }
    }

    /**
     * Returns how many checks of the group have a verdict.
     *
     * @param verdict the verdict to count
     * @return the number of such checks
     */
    public long count(Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    /**
     * Returns the verdict of the whole group: the worst of its checks, where nothing run is skipped.
     *
     * @return FAIL before UNKNOWN before PASS before SKIP
     */
    public Verdict verdict() {
        if (count(Verdict.FAIL) > 0) {
            return Verdict.FAIL;
        }
        if (count(Verdict.UNKNOWN) > 0) {
            return Verdict.UNKNOWN;
        }
        return count(Verdict.PASS) > 0 ? Verdict.PASS : Verdict.SKIP;
    }
}
