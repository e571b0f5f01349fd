package org.nowait.litmus;

import java.nio.file.Path;
import java.util.List;
import org.nowait.tla.TlaRecord;
import org.nowait.tlc.Model;

/** Cells as the specification has them: the initial states of one model. */
public final class SpecCells {

    private final TlaBatch batch;

    /**
     * Takes cells together.
     *
     * @param cells the cells; a label ranges over the processes of all of them, so each has as many as the others
     */
    public SpecCells(List<Cell> cells) {
        this.batch = new TlaBatch(cells);
    }

    /**
     * Returns the model that has these cells alone.
     *
     * @param specDir the folder of the specification
     * @return the model, of module {@code LitmusClient}
     */
    public Model model(Path specDir) {
        return batch.model(specDir);
    }

    /** {@return the value of the variable {@code cell} for one of these cells} */
    public TlaRecord value(Cell cell) {
        return batch.cell(cell);
    }
}
