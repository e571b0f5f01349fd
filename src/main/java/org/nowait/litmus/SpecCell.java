package org.nowait.litmus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaString;
import org.nowait.tlc.Model;

/** A cell as the specification has it. */
public final class SpecCell {

    private SpecCell() {}

    /**
     * Returns the model that has one cell alone.
     *
     * @param specDir the folder of the specification
     * @param cell the cell
     * @return the model, of module {@code LitmusClient}
     */
    public static Model model(Path specDir, Cell cell) {
        return new TlaBatch(List.of(cell)).model(specDir);
    }

    /** {@return the value of the variable {@code cell}} */
    public static TlaRecord value(Cell cell) {
        return TlaRecord.of(Map.of(
                "test", TlaInt.of(1),
                "build", TlaString.of(cell.build().name()),
                "design", TlaString.of(cell.design().id())));
    }
}
