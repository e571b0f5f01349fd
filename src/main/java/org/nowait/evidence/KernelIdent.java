package org.nowait.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kernel that a report names: {@code 6.12.0-rc5-next #0 Not tainted} or the end of a {@code CPU:} line.
 *
 * @param release the release, as {@code uname -r} prints it
 * @param build what follows it: {@code #1 SMP PREEMPT_RT} or empty
 * @param major the first number of the release
 * @param minor the second number
 */
public record KernelIdent(String release, String build, int major, int minor) {

    private static final String RELEASE = "(?<release>(?<major>\\d{1,2})\\.(?<minor>\\d{1,3})[.\\w+~-]*)";
    private static final String TAINT = "(?:Not tainted|Tainted:(?: +(?:\\[[A-Z]\\]=\\w+,?|[A-Z]))*)";

    /* Lockdep's third line: release, build, taint. */
    private static final Pattern IDENT = Pattern.compile(RELEASE + "(?<build>(?: .*?)?) ?" + TAINT + ".*");
    /* dump_stack(): CPU, task, taint, release, build. */
    private static final Pattern CPU = Pattern.compile("CPU: ?\\d+ .*?" + TAINT + " +" + RELEASE + "(?<build>.*)");

    /** Finds the kernel in a line that names one. */
    static Optional<KernelIdent> find(String line) {
        return match(IDENT, line).or(() -> match(CPU, line));
    }

    private static Optional<KernelIdent> match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new KernelIdent(
                matcher.group("release"),
                matcher.group("build").strip(),
                Integer.parseInt(matcher.group("major")),
                Integer.parseInt(matcher.group("minor"))));
    }

    /** Says whether the kernel is at least this release. */
    boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    /** Says whether the release or its build line names PREEMPT_RT. */
    boolean namesRt() {
        return build.matches(".*\\bPREEMPT_(?:RT\\b|\\{RT).*") || release.matches(".*-rt\\d*(?:[-+._].*)?");
    }

    /** Says whether the build line names a preemption model that is not RT. */
    boolean namesOtherPreemption() {
        return !namesRt() && build.contains("PREEMPT");
    }

    @Override
    public String toString() {
        return build.isEmpty() ? release : release + " " + build;
    }
}
