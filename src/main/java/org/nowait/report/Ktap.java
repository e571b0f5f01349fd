package org.nowait.report;

import java.util.List;

/** Checks in the kernel's own test protocol, KTAP version 1: one subtest a group, one line a check. */
public final class Ktap {

    private Ktap() {}

    /**
     * Writes groups of checks.
     *
     * @param groups what was checked
     * @return KTAP text, ended by a line feed
     */
    public static String write(List<CheckGroup> groups) {
        StringBuilder text =
                new StringBuilder("KTAP version 1\n1..").append(groups.size()).append('\n');
        int number = 0;
        for (CheckGroup group : groups) {
            number++;
            subtest(text, group);
            text.append(line(number, group.name(), group.verdict(), "")).append('\n');
        }
        return text.toString();
    }

    private static void subtest(StringBuilder text, CheckGroup group) {
        text.append("  KTAP version 1\n  # Subtest: ").append(group.name()).append('\n');
        text.append("  1..").append(group.checks().size()).append('\n');
        int number = 0;
        for (Check check : group.checks()) {
            number++;
            if (check.verdict() == Verdict.FAIL || check.verdict() == Verdict.UNKNOWN) {
                check.detail()
                        .lines()
                        .forEach(line -> text.append("  # ")
                                .append(name(check.name()))
                                .append(": ")
                                .append(line)
                                .append('\n'));
            }
            text.append("  ")
                    .append(line(number, check.name(), check.verdict(), check.detail()))
                    .append('\n');
        }
        text.append("# ").append(group.name());
        text.append(": pass:").append(group.count(Verdict.PASS));
        text.append(" fail:").append(group.count(Verdict.FAIL) + group.count(Verdict.UNKNOWN));
        text.append(" skip:").append(group.count(Verdict.SKIP));
        text.append(" total:").append(group.checks().size()).append('\n');
    }

    private static String line(int number, String name, Verdict verdict, String detail) {
        boolean ok = verdict == Verdict.PASS || verdict == Verdict.SKIP;
        String skip = verdict == Verdict.SKIP
                ? " # SKIP " + detail.lines().findFirst().orElse("not run")
                : "";
        return (ok ? "ok " : "not ok ") + number + " " + name(name) + skip;
    }

    /** A hash sign in a name would begin a directive. */
    private static String name(String name) {
        return name.replace('#', '_');
    }
}
