package org.nowait.litmus;

import java.util.List;

/** Something that finds the end states of cells. */
public interface Engine {

    /**
     * Runs cells.
     *
     * @param cells the cells
     * @return what was found for each, in the order of the cells
     */
    List<CellRun> run(List<Cell> cells);
}
