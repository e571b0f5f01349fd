package org.nowait.refinement;

import java.util.List;
import org.nowait.kernel.rcu.KvfreeBounds;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaValue;

/**
 * The constants of a model of kvfree_rcu().
 *
 * @param callers who calls, in the order of the machine's callers
 * @param cpus the CPUs, in the order of the machine's
 * @param readers who reads, in the order of the machine's
 * @param calls how callers may call: records of form and context
 * @param bounds how large the world is
 */
public record KvfreeNames(
        List<TlaValue> callers,
        List<TlaValue> cpus,
        List<TlaValue> readers,
        List<TlaRecord> calls,
        KvfreeBounds bounds) {

    /** Copies the lists. */
    public KvfreeNames {
        callers = List.copyOf(callers);
        cpus = List.copyOf(cpus);
        readers = List.copyOf(readers);
        calls = List.copyOf(calls);
    }

    /** {@return whether a model's bounds are those of a model of kvfree_rcu()} */
    public static boolean fits(TlaValue bounds) {
        return bounds instanceof TlaRecord record && record.fields().containsKey("callers");
    }

    /**
     * Reads the bounds as a model's root module gives them.
     *
     * @param bounds a record of all eight
     * @return the names
     */
    public static KvfreeNames read(TlaValue bounds) {
        TlaRecord record = (TlaRecord) bounds;
        List<TlaValue> callers = elements(record, "callers");
        List<TlaValue> cpus = elements(record, "cpus");
        List<TlaValue> readers = elements(record, "readers");
        return new KvfreeNames(
                callers,
                cpus,
                readers,
                elements(record, "calls").stream().map(TlaRecord.class::cast).toList(),
                new KvfreeBounds(
                        callers.size(),
                        cpus.size(),
                        elements(record, "objects").size(),
                        readers.size(),
                        number(record, "slots"),
                        number(record, "keep"),
                        number(record, "pages")));
    }

    private static List<TlaValue> elements(TlaRecord record, String field) {
        return ((TlaSet) record.get(field)).elements();
    }

    private static int number(TlaRecord record, String field) {
        return Math.toIntExact(((TlaInt) record.get(field)).value());
    }
}
