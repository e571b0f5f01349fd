package org.nowait.refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.mm.Block;
import org.nowait.kernel.mm.ZoneState;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
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
        for (String lists : List.of("free", "pcp", "sheaf", "late", "aside", "cache")) {
            fields.put(lists, TlaSeq.of(List.of()));
        }
        fields.put("out", TlaSet.of(List.of()));
        fields.put("kswapd", TlaString.of("asleep"));
        fields.put("boosted", TlaBool.of(false));
        return TlaRecord.of(fields);
    }

    /** {@return the value of {@code zone}} */
    static TlaValue of(Machine machine) {
        return machine.view().zone().map(ZoneAbstraction::record).orElse(NOTHING);
    }

    private static TlaValue record(ZoneState zone) {
        Map<String, TlaValue> fields = new TreeMap<>();
        fields.put("free", lists(zone.free()));
        fields.put("pcp", lists(zone.pcp()));
        fields.put("sheaf", lists(zone.sheaf()));
        fields.put("late", TlaSeq.of(blocks("pfn", zone.late())));
        fields.put("aside", list(zone.aside()));
        fields.put("out", TlaSet.of(blocks("value", zone.out())));
        fields.put("cache", list(zone.cache()));
        fields.put("kswapd", TlaString.of(zone.kswapdAwake() ? "awake" : "asleep"));
        fields.put("boosted", TlaBool.of(zone.boosted()));
        return TlaRecord.of(fields);
    }

    private static TlaValue lists(List<List<Integer>> lists) {
        Map<TlaValue, TlaValue> entries = new TreeMap<>();
        for (int i = 0; i < lists.size(); i++) {
            entries.put(TlaInt.of(i), list(lists.get(i)));
        }
        return TlaFunction.of(entries);
    }

    private static TlaValue list(List<Integer> list) {
        return TlaSeq.of(list.stream().map(each -> (TlaValue) TlaInt.of(each)).toList());
    }

    private static List<TlaValue> blocks(String first, List<Block> blocks) {
        List<TlaValue> records = new ArrayList<>();
        for (Block block : blocks) {
            records.add(TlaRecord.of(Map.of(first, TlaInt.of(block.first()), "order", TlaInt.of(block.order()))));
        }
        return records;
    }
}
