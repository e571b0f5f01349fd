package org.nowait.refinement;

import java.util.List;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaValue;

/**
 * The constants of a model of memory alone.
 *
 * @param pages pages of the zone
 * @param order the highest order
 * @param bulk single pages that one hold of the zone's lock may move
 * @param cpus the CPUs with a list of pages, none where the model has no such lists
 * @param batch pages that a refill or a drain moves
 * @param high pages from which on a list is drained
 */
public record ZoneBounds(int pages, int order, int bulk, List<TlaValue> cpus, int batch, int high) {

    /** Copies the list. */
    public ZoneBounds {
        cpus = List.copyOf(cpus);
    }

    /**
     * Reads the bounds as a model's root module gives them.
     *
     * @param bounds a record of all six
     * @return the bounds
     */
    public static ZoneBounds read(TlaValue bounds) {
        TlaRecord record = (TlaRecord) bounds;
        return new ZoneBounds(
                number(record, "pages"),
                number(record, "order"),
                number(record, "bulk"),
                ((TlaSet) record.get("cpus")).elements(),
                number(record, "batch"),
                number(record, "high"));
    }

    private static int number(TlaRecord record, String field) {
        return Math.toIntExact(((TlaInt) record.get(field)).value());
    }
}
