package org.nowait.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.nowait.report.run.RunCounterexample;
import org.nowait.report.run.RunHeld;
import org.nowait.report.run.RunLane;
import org.nowait.report.run.RunStep;

/**
 * The drawing of a counterexample: time from left to right, a lane for each process, grouped by CPU.
 *
 * @param width in pixels
 * @param height in pixels
 * @param titles what stands left of the lanes
 * @param boxes the rectangles, those behind first
 * @param marks the steps
 * @param steps how many steps there are
 */
public record Lanes(int width, int height, List<Title> titles, List<Box> boxes, List<Mark> marks, int steps) {

    /** Where the first step begins, in pixels. */
    public static final int LEFT = 132;

    /** How wide a step is, in pixels. */
    public static final int STEP = 40;

    private static final int TOP = 22;
    private static final int TRACK = 34;
    private static final int BAR = 16;
    private static final int BOTTOM = 26;

    /**
     * A title.
     *
     * @param y the place of its base line
     * @param text what it says
     * @param small whether it stands below another
     */
    public record Title(int y, String text, boolean small) {}

    /**
     * A rectangle.
     *
     * @param kind what it stands for, as the style sheet calls it
     * @param x left
     * @param y top
     * @param width in pixels
     * @param height in pixels
     * @param label what stands in it, cut to its width; empty for none
     * @param title what it stands for, in words
     */
    public record Box(String kind, int x, int y, int width, int height, String label, String title) {}

    /**
     * A step.
     *
     * @param x its middle
     * @param y its middle
     * @param number its number
     * @param flags what it raises, one word each; empty for none
     */
    public record Mark(int x, int y, int number, String flags) {}

    /** {@return the point of view of one who reads no picture} */
    public String words() {
        return titles.size() + " lanes, " + steps + " steps";
    }

    static Lanes of(RunCounterexample shown) {
        return new Drawing(shown).draw();
    }

    /** {@return the middle of the last step, where the violation stands} */
    public int end() {
        return LEFT + STEP * Math.max(steps, 1) - STEP / 2;
    }

    /** The drawing under way. */
    private static final class Drawing {

        private final RunCounterexample shown;
        private final List<RunStep> steps;
        private final List<Title> titles = new ArrayList<>();
        private final List<Box> back = new ArrayList<>();
        private final List<Box> boxes = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final int right;

        Drawing(RunCounterexample shown) {
            this.shown = shown;
            this.steps = shown.steps();
            this.right = LEFT + STEP * Math.max(steps.size(), 1);
        }

        Lanes draw() {
            List<RunLane> lanes = shown.lanes().stream()
                    .sorted(Comparator.comparingInt(RunLane::cpu).thenComparingInt(Drawing::depth))
                    .toList();
            int y = TOP;
            int cpuTop = y;
            for (int i = 0; i < lanes.size(); i++) {
                RunLane lane = lanes.get(i);
                int height = lane(lane, y);
                y += height;
                if (i + 1 == lanes.size() || lanes.get(i + 1).cpu() != lane.cpu()) {
                    irqs(lane.cpu(), cpuTop, y - cpuTop);
                    y += 6;
                    cpuTop = y;
                }
            }
            back.addAll(boxes);
            return new Lanes(right + 14, y + BOTTOM, titles, back, marks, steps.size());
        }

        /* A task below what interrupts it, as on a stack that grows down. */
        private static int depth(RunLane lane) {
            return List.of("task", "softirq", "hardirq", "nmi").indexOf(lane.context());
        }

        private int lane(RunLane lane, int y) {
            List<Box> bars = bars(lane, y + TRACK);
            int levels = bars.stream()
                    .mapToInt(bar -> (bar.y() - y - TRACK) / BAR + 1)
                    .max()
                    .orElse(0);
            int height = TRACK + levels * BAR + 6;
            back.add(new Box("lane", LEFT, y, right - LEFT, height, "", ""));
            titles.add(new Title(y + 16, "CPU" + lane.cpu() + " " + lane.context(), false));
            titles.add(new Title(y + 30, lane.name(), true));
            spans(step -> step.preemptOff().contains(lane.name()))
                    .forEach(span -> back.add(
                            new Box("pre", x(span[0]), y, width(span), height, "", lane.name() + ": preemption off")));
            boxes.addAll(bars);
            for (int i = 0; i < steps.size(); i++) {
                RunStep step = steps.get(i);
                if (step.process().equals(lane.name())) {
                    String flags = String.join(" ", step.flags()).toLowerCase(Locale.ROOT);
                    marks.add(new Mark(x(i) + STEP / 2, y + 16, i + 1, flags));
                }
            }
            return height;
        }

        private void irqs(int cpu, int y, int height) {
            spans(step -> step.irqsOff().contains(cpu))
                    .forEach(span -> back.add(
                            new Box("irq", x(span[0]), y, width(span), height, "", "CPU" + cpu + ": interrupts off")));
        }

        private List<Box> bars(RunLane lane, int y) {
            List<Box> bars = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                List<RunHeld> now = held(lane, i);
                List<RunHeld> before = i == 0 ? List.of() : held(lane, i - 1);
                for (int level = 0; level < now.size(); level++) {
                    RunHeld lock = now.get(level);
                    if (level < before.size() && before.get(level).equals(lock)) {
                        continue;
                    }
                    int[] span = {i, end(lane, i, level, lock)};
                    String words = lane.name() + " holds " + lock.lock() + " (waits: " + lock.waits() + ")";
                    bars.add(new Box(
                            "held " + wait(lock.waits()),
                            x(span[0]) + STEP / 2,
                            y + level * BAR,
                            width(span) - (span[1] == steps.size() ? STEP / 2 : 0),
                            BAR - 3,
                            cut(lock.lock(), width(span) - STEP / 2),
                            words));
                }
            }
            return bars;
        }

        private List<RunHeld> held(RunLane lane, int step) {
            return steps.get(step).held().stream()
                    .filter(lock -> lock.process().equals(lane.name()))
                    .toList();
        }

        private int end(RunLane lane, int from, int level, RunHeld lock) {
            int to = from + 1;
            while (to < steps.size()
                    && held(lane, to).size() > level
                    && held(lane, to).get(level).equals(lock)) {
                to++;
            }
            return to;
        }

        private static String wait(String waits) {
            return List.of("free", "spin", "config", "sleep").contains(waits) ? waits : "other";
        }

        private static String cut(String name, int width) {
            int letters = Math.max(0, (width - 6) / 6);
            return name.length() <= letters ? name : letters < 4 ? "" : name.substring(0, letters - 1) + "\u2026";
        }

        private List<int[]> spans(Predicate<RunStep> inside) {
            List<int[]> spans = new ArrayList<>();
            int from = -1;
            for (int i = 0; i <= steps.size(); i++) {
                boolean in = i < steps.size() && inside.test(steps.get(i));
                if (in && from < 0) {
                    from = i;
                } else if (!in && from >= 0) {
                    spans.add(new int[] {from, i});
                    from = -1;
                }
            }
            return spans;
        }

        private static int x(int step) {
            return LEFT + STEP * step;
        }

        private static int width(int[] span) {
            return STEP * (span[1] - span[0]);
        }
    }
}
