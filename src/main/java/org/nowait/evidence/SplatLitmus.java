package org.nowait.evidence;

import java.util.List;

/**
 * The litmus test that states a report.
 *
 * @param name the name of the test, from the place of the report; a file name without {@code .litmus}
 * @param text the test in the litmus language
 */
public record SplatLitmus(String name, String text) {

    private static final int LONGEST_NAME = 40;
    private static final int WIDTH = 75;

    static SplatLitmus of(Splat splat, SplatOrigin origin, IrqSplit split, Ruling ruling) {
        String name = name(splat);
        LitmusSketch sketch = LitmusSketch.of(splat, origin, split);
        StringBuilder text = new StringBuilder("GFP " + name + "\n\n(*\n");
        String result = ruling == Ruling.OK ? "Never" : ruling == Ruling.UNDECIDED ? "Maybe" : sketch.expected();
        text.append(" * Result[")
                .append(origin.build().name())
                .append("]: ")
                .append(result)
                .append("\n *\n");
        comment(text, "the kernel reports: " + splat.kind().title());
        comment(text, "in " + splat.kernel().map(KernelIdent::toString).orElse("an unknown kernel") + ",");
        comment(text, "at " + (splat.site().isEmpty() ? "an unknown place" : splat.site()));
        sketch.remarks().forEach(remark -> comment(text, remark));
        text.append(" *)\n\n").append(init(sketch.init())).append('\n');
        for (int number = 0; number < sketch.processes().size(); number++) {
            text.append(sketch.processes().get(number).text(number)).append('\n');
        }
        text.append("exists (").append(splat.kind().flag()).append(")\n");
        return new SplatLitmus(name, text.toString());
    }

    private static String init(List<String> lines) {
        if (lines.isEmpty()) {
            return "{}\n";
        }
        StringBuilder text = new StringBuilder("{\n");
        lines.forEach(line -> text.append('\t').append(line).append('\n'));
        return text.append("}\n").toString();
    }

    private static void comment(StringBuilder text, String line) {
        for (String part : Printable.wrap(Printable.of(line), WIDTH - 5)) {
            text.append(" * ").append(Printable.uncomment(part)).append('\n');
        }
    }

    /* The name comes from the place, which a report may fill with anything. */
    private static String name(Splat splat) {
        String site = splat.site().replaceAll(".*/", "").replaceAll("[^A-Za-z0-9_]+", "-");
        site = site.replaceAll("^-+|-+$", "");
        if (site.length() > LONGEST_NAME) {
            site = site.substring(0, LONGEST_NAME).replaceAll("-+$", "");
        }
        return "splat-" + (site.isEmpty() ? splat.kind().flag().toLowerCase(java.util.Locale.ROOT) : site);
    }
}
