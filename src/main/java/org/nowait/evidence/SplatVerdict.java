package org.nowait.evidence;

import java.util.List;

/**
 * The machine's verdict on a report. A report says that a rule was broken, so {@link Ruling#VIOLATION} agrees with it.
 *
 * @param splat the report
 * @param origin the kernel it comes from, as far as it tells
 * @param ruling what the rules say about the facts as printed
 * @param split how many of the held locks belong to interrupted code; printed as a sentence
 * @param steps how the ruling came about, as sentences
 * @param rules the numbers of the nesting rules that are broken
 * @param litmus the litmus test that states the report
 */
public record SplatVerdict(
        Splat splat,
        SplatOrigin origin,
        Ruling ruling,
        String split,
        List<String> steps,
        List<Integer> rules,
        SplatLitmus litmus) {

    /** Copies the lists, so that the value cannot change. */
    public SplatVerdict {
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }

    /**
     * Judges a report by the machine's rules.
     *
     * @param splat the report
     * @return the verdict
     */
    public static SplatVerdict judge(Splat splat) {
        return new SplatJudge(splat).judge();
    }

    /**
     * Says whether the verdict agrees with the kernel's report.
     *
     * @return true if the facts break a rule
     */
    public boolean agrees() {
        return ruling == Ruling.VIOLATION;
    }

    /** Returns the verdict in one line. */
    String headline() {
        return switch (ruling) {
            case VIOLATION -> "VIOLATION: agrees with the kernel's report";
            case OK -> "OK: disagrees with the kernel's report";
            case UNDECIDED -> "UNDECIDED: the report leaves out what decides";
        };
    }
}
