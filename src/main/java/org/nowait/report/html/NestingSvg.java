package org.nowait.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.WaitType;

/** The order in which locks nest, drawn from the table of lock types: what is inside may be asked for inside of what is around. */
public final class NestingSvg {

    private static final int WIDTH = 680;
    private static final int STEP = 52;
    private static final int INSET = 22;

    /** A ring of the drawing, from outside to inside. */
    private record Ring(String title, String locks, String colour) {}

    private NestingSvg() {}

    /** {@return an SVG element that needs no style sheet} */
    public static String of() {
        List<Ring> rings = List.of(
                new Ring("a task that holds nothing", "may ask for every lock, and sleep", "#6b7078"),
                new Ring("holds a lock that waits as SLEEP", locks(WaitType.SLEEP), "#2a6f97"),
                new Ring("holds a lock that waits as CONFIG", locks(WaitType.CONFIG), "#7b3fa0"),
                new Ring("holds a lock that waits as SPIN", locks(WaitType.SPIN), "#b45f06"));
        int height = STEP * (rings.size() + 1) + 40;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"nesting\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\" aria-label=\"The order in which locks nest\" font-family=\"monospace\""
                        + " font-size=\"13\" fill=\"currentColor\">%n",
                WIDTH,
                height,
                WIDTH,
                height));
        for (int i = 0; i < rings.size(); i++) {
            ring(svg, rings.get(i), i, height);
        }
        int top = STEP * rings.size();
        text(
                svg,
                INSET * rings.size() + 8,
                top + 24,
                false,
                "asks for a raw_spinlock_t only; allocates nothing that takes another");
        text(
                svg,
                8,
                height - 6,
                false,
                "On PREEMPT_RT a CONFIG lock sleeps; elsewhere it spins, and only lockdep minds.");
        return svg.append("</svg>\n").toString();
    }

    private static String locks(WaitType waits) {
        return Arrays.stream(LockType.values())
                .filter(type -> type.waitType() == waits)
                .map(LockType::cType)
                .collect(Collectors.joining(", "));
    }

    private static void ring(StringBuilder svg, Ring ring, int depth, int height) {
        int x = 2 + INSET * depth;
        int y = 2 + STEP * depth;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" fill-opacity=\"0.10\" stroke=\"%s\"/>%n",
                x,
                y,
                WIDTH - 2 * x,
                height - 26 - y - 4 * depth,
                ring.colour(),
                ring.colour()));
        text(svg, x + 10, y + 20, true, ring.title());
        text(svg, x + 10, y + 38, false, ring.locks());
    }

    private static void text(StringBuilder svg, int x, int y, boolean strong, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\"%s>%s</text>%n",
                x,
                y,
                strong ? " font-weight=\"bold\"" : "",
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
