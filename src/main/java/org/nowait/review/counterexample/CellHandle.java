package org.nowait.review.counterexample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.NearestName;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.BuildSelection;
import org.nowait.litmus.Cell;
import org.nowait.litmus.LitmusTest;

/**
 * The name of a cell and of what it shall show: {@code TEST@BUILD[/DESIGN][:FLAG]}.
 *
 * @param text the handle as it was given
 * @param test the name of a test, or of a file
 * @param build the build
 * @param design the allocator's design
 * @param flag the flag; nothing if the test's own question is meant
 */
public record CellHandle(String text, String test, Build build, Design design, Optional<Flag> flag) {

    /**
     * Reads a handle.
     *
     * @param text the handle; a build may be given by any word that only one build answers to
     * @return its parts, of which the test is not looked up yet
     * @throws HandleException if a part is missing or not known; the message names the nearest one
     */
    public static CellHandle parse(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0) {
            throw new HandleException(text, "a cell is TEST@BUILD, TEST@BUILD/DESIGN or TEST@BUILD:FLAG");
        }
        String place = text.substring(at + 1);
        int colon = place.indexOf(':');
        Optional<Flag> flag = colon < 0 ? Optional.empty() : Optional.of(flag(text, place.substring(colon + 1)));
        String cell = colon < 0 ? place : place.substring(0, colon);
        int slash = cell.indexOf('/');
        Build build = build(text, slash < 0 ? cell : cell.substring(0, slash));
        Design design = slash < 0 ? Designs.MAINLINE : design(text, cell.substring(slash + 1));
        if (!design.appliesTo(build)) {
            throw new HandleException(text, design.id() + " is no proposal for the allocator of " + build.name());
        }
        return new CellHandle(text, text.substring(0, at), build, design, flag);
    }

    private static Flag flag(String text, String name) {
        return Flag.find(name)
                .orElseThrow(() -> new HandleException(
                        text,
                        unknown(
                                "flag",
                                name,
                                Arrays.stream(Flag.values()).map(Flag::name).toList())));
    }

    private static Build build(String text, String name) {
        List<Build> builds;
        try {
            builds = name.isEmpty() ? List.of() : BuildSelection.of(List.of(name));
        } catch (IllegalArgumentException e) {
            throw new HandleException(text, String.valueOf(e.getMessage()));
        }
        if (builds.size() != 1) {
            String known = String.join(", ", builds.stream().map(Build::name).toList());
            throw new HandleException(text, "a cell is on one build: " + (name.isEmpty() ? "none is named" : known));
        }
        return builds.get(0);
    }

    private static Design design(String text, String id) {
        return Designs.find(id)
                .orElseThrow(() -> new HandleException(
                        text,
                        unknown(
                                "proposal",
                                id,
                                Designs.all().stream().map(Design::id).toList())));
    }

    private static String unknown(String what, String name, List<String> known) {
        return "no such " + what + ": " + name + " (did you mean " + NearestName.of(name, known) + "?)";
    }

    /**
     * Returns the cell.
     *
     * @param found the test of that name
     * @return the cell
     */
    public Cell cell(LitmusTest found) {
        return new Cell(found, build, design);
    }

    /**
     * Returns what a counterexample must show.
     *
     * @param found the test of that name
     * @return the flag, or what the test's question asks for
     */
    public Wanted wanted(LitmusTest found) {
        return flag.map(Wanted::raised).orElseGet(() -> Wanted.of(found.condition()));
    }
}
