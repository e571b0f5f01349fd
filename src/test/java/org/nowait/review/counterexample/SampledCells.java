package org.nowait.review.counterexample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Design;
import org.nowait.litmus.Cell;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.LitmusRunner;
import org.nowait.litmus.LitmusTest;

/** Cells of the project's own litmus tests, evenly chosen. */
public final class SampledCells {

    private SampledCells() {}

    /** {@return one cell of so many, of all tests under litmus/ on all builds under their designs} */
    public static List<Cell> every(int many) {
        List<Cell> cells = new ArrayList<>();
        int number = 0;
        for (LitmusTest test : read("litmus")) {
            for (Build build : Builds.all()) {
                for (Design design : test.designs()) {
                    boolean runs = design.appliesTo(build)
                            && test.skipReason(build, design).isEmpty();
                    if (runs && number++ % many == 0) {
                        cells.add(new Cell(test, build, design));
                    }
                }
            }
        }
        return cells;
    }

    /** {@return the flags that some run of the cell raises} */
    public static Set<Flag> flags(Cell cell) {
        Set<Flag> flags = new TreeSet<>();
        new ExplorerEngine(Bounds.DEFAULT)
                .run(List.of(cell))
                .get(0)
                .endStates()
                .forEach(end -> flags.addAll(end.flags()));
        return flags;
    }

    /** {@return the tests of a file or folder} */
    static List<LitmusTest> read(String place) {
        try {
            return LitmusRunner.load(LitmusRunner.files(List.of(Path.of(place))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
