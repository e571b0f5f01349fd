package org.nowait.report.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.nowait.explore.Bounds;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.Cell;
import org.nowait.litmus.CellRun;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.Observation;
import org.nowait.litmus.syntax.Expectation;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.LitmusText;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.ResultLine;
import org.nowait.litmus.syntax.Word;

/** The reduced scenario as a litmus test, with the verdict of its cell as its expectation. */
final class LitmusForm {

    private static final Position NOWHERE = new Position(1, 1, 1);

    private LitmusForm() {}

    static String of(Exhibit exhibit) {
        Cell cell = exhibit.found().cell();
        List<String> remarks = new ArrayList<>();
        remarks.add("What " + exhibit.found().asked() + " needs to show");
        remarks.add(exhibit.found().wanted().words(cell) + ", and no more.");
        return LitmusText.of(source(cell), remarks);
    }

    private static LitmusSource source(Cell cell) {
        LitmusTest test = cell.test();
        LitmusSource file = test.syntax();
        boolean mainline = cell.design().equals(Designs.MAINLINE);
        List<ResultLine.Tag> tags = new ArrayList<>();
        tags.add(new ResultLine.Tag(cell.build().name(), true, NOWHERE));
        if (test.hasMemory()) {
            tags.add(new ResultLine.Tag(cell.design().id(), true, NOWHERE));
        }
        List<Word> proposals =
                test.hasMemory() || !mainline ? List.of(new Word(cell.design().id(), NOWHERE)) : List.of();
        return new LitmusSource(
                file.source(),
                file.name(),
                List.of(
                        new ResultLine(List.of(), Expectation.MAYBE, NOWHERE),
                        new ResultLine(tags, verdict(cell), NOWHERE)),
                proposals,
                file.rules(),
                file.claims(),
                file.sources(),
                file.init(),
                file.processes(),
                file.locations(),
                file.filter(),
                file.condition());
    }

    private static Expectation verdict(Cell cell) {
        CellRun run = new ExplorerEngine(Bounds.DEFAULT).run(List.of(cell)).get(0);
        Observation seen = Observation.of(cell.test(), cell.test().condition(), cell.build(), run);
        return switch (seen.verdict()) {
            case NEVER -> Expectation.NEVER;
            case SOMETIMES -> Expectation.SOMETIMES;
            case ALWAYS -> Expectation.ALWAYS;
            case DEADLOCK -> Expectation.DEADLOCK;
            case UNKNOWN -> Expectation.MAYBE;
        };
    }
}
