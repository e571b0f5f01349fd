package org.nowait.report.counterexample;

import java.util.List;

/** A mail's body: what, on which kernel, how it comes about, and the scenario to try it with. */
final class MailForm {

    private MailForm() {}

    static String of(Exhibit exhibit) {
        Lines out = new Lines();
        out.line("In a model of Linux " + exhibit.build().era().release() + " ("
                + exhibit.place() + ") the shortest run of "
                + exhibit.found().asked().test().name() + " that shows "
                + exhibit.found().wanted().words(exhibit.found().cell()) + " is this.");
        out.line("");
        out.block(SplatForm.factsOf(exhibit));
        out.line("");
        out.block(WayForm.of(exhibit));
        out.line("");
        out.line("It takes " + exhibit.found().steps().size() + " steps; " + exhibit.confirmed() + ".");
        if (!exhibit.found().dropped().isEmpty()) {
            out.line("Not needed for it: " + String.join(", ", exhibit.found().dropped()) + ".");
        }
        out.line("");
        LitmusForm.of(exhibit).lines().forEach(line -> out.line(line.replace("\t", "        ")));
        out.line("");
        out.command("Reproduce: ", exhibit.reproduce());
        out.command("Again:     ", List.of("nowait", "explain", exhibit.handle()));
        return out.toString();
    }
}
