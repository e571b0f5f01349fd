package org.nowait.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which of the held locks were taken before the interrupt that runs, so that they belong to another irq context. Locks are
 * taken in order, so the older ones are outside; a report does not print where they end.
 *
 * @param least the least number of held locks that may be outside
 * @param most the greatest number
 * @param how what told it
 */
record IrqSplit(int least, int most, String how) {

    static IrqSplit of(Splat splat, SplatContext context) {
        int count = splat.held().size();
        if (context == SplatContext.TASK || count == 0) {
            return new IrqSplit(0, 0, context == SplatContext.TASK ? "no interrupt runs" : "nothing is held");
        }
        if (splat.kind() != SplatKind.INVALID_WAIT) {
            return new IrqSplit(0, 0, "irq contexts do not matter for this kind of report");
        }
        OptionalInt boundary = context.boundary(splat.trace());
        if (boundary.isEmpty()) {
            return new IrqSplit(0, count, "the report does not tell which locks the interrupted code holds");
        }
        Set<String> inside = functions(splat.trace().subList(0, boundary.getAsInt() + 1));
        Set<String> outside = functions(
                splat.trace().subList(boundary.getAsInt() + 1, splat.trace().size()));
        int least = 0;
        int most = count;
        for (int index = 0; index < count; index++) {
            boolean in = splat.held().get(index).at().stream()
                    .map(SplatLock::functionOf)
                    .anyMatch(inside::contains);
            boolean out = splat.held().get(index).at().stream()
                    .map(SplatLock::functionOf)
                    .anyMatch(outside::contains);
            if (out && !in) {
                least = index + 1;
            } else if (in && !out) {
                most = Math.min(most, index);
            }
        }
        String from = "the stack trace up to "
                + splat.trace().get(boundary.getAsInt()).function() + "()";
        return least <= most
                ? new IrqSplit(least, most, from)
                : new IrqSplit(0, count, from + " contradicts the order of the locks");
    }

    private static Set<String> functions(List<TraceFrame> frames) {
        Set<String> functions = new HashSet<>();
        frames.forEach(frame -> functions.add(frame.function()));
        return functions;
    }

    boolean isCertain() {
        return least == most;
    }

    /** Returns the split in words. */
    String text() {
        if (isCertain()) {
            return most == 0
                    ? "all held locks are of this irq context (" + how + ")"
                    : "held locks up to #" + (most - 1) + " are of the interrupted code (" + how + ")";
        }
        return "between " + least + " and " + most + " of the held locks are of the interrupted code (" + how + ")";
    }
}
