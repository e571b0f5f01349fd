package org.nowait.refinement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nowait.kernel.machine.Machine;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/** The abstraction function of memory: what the variable {@code zone} of spec/Processor.tla is. */
final class ZoneAbstraction {

    private static final TlaValue NOTHING = nothing();

    private ZoneAbstraction() {}

    private static TlaValue nothing() {
        Map<String, TlaValue> fields = new TreeMap<>();
        for (String lists : List.of("free", "pcp", "sheaf", "late", "cache")) {
            fields.put(lists, TlaSeq.of(List.of()));
        }
        fields.put("out", TlaSet.of(List.of()));
        fields.put("kswapd", TlaString.of("asleep"));
        fields.put("boosted", TlaBool.of(false));
        return TlaRecord.of(fields);
    }

    /** {@return the value of {@code zone}} */
    static TlaValue of(Machine machine) {
        if (!machine.scenario().memory().used()) {
            return NOTHING;
        }
        throw new UnsupportedOperationException(
                "no memory yet: scenario=" + machine.scenario().name());
    }
}
