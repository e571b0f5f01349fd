package org.nowait.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of a test with memory: for each proposal its results, and for each result the builds. */
final class ProposalTable {

    private static final String ROW = "%-4s%-20s%-10s%-16s%-18s%7s";
    private static final int BEFORE_FLAGS = 50;

    private ProposalTable() {}

    /* Cells with one proposal and one result; what a cell shows is in its values. */
    private record Group(String proposal, List<String> values) {}

    static void append(StringBuilder text, TestResult result) {
        LitmusTable.line(
                text, String.format(Locale.ROOT, ROW, "", "PROPOSAL", "EXPECT", "OBSERVED", "FLAGS", "BUILDS"));
        Map<Group, List<CellResult>> groups = new LinkedHashMap<>();
        for (CellResult cell : result.cells()) {
            if (cell.status() != CellResult.Status.SKIPPED) {
                Group group = new Group(cell.design().id(), LitmusTable.values(cell));
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(cell);
            }
        }
        String above = "";
        for (Map.Entry<Group, List<CellResult>> entry : groups.entrySet()) {
            String proposal = entry.getKey().proposal();
            append(text, proposal.equals(above) ? "" : proposal, entry.getKey().values(), entry.getValue());
            above = proposal;
        }
    }

    private static void append(StringBuilder text, String proposal, List<String> values, List<CellResult> cells) {
        List<String> flags = values.subList(4, values.size());
        LitmusTable.line(
                text,
                String.format(
                        Locale.ROOT,
                        ROW,
                        values.get(0),
                        proposal,
                        values.get(1),
                        values.get(2),
                        flags.isEmpty() ? "-" : flags.get(0),
                        cells.size()));
        flags.stream().skip(1).forEach(flag -> LitmusTable.line(text, " ".repeat(BEFORE_FLAGS) + flag));
        LitmusTable.wrap(
                text, "      ", cells.stream().map(cell -> cell.build().name()).toList());
        if (!values.get(3).isEmpty()) {
            LitmusTable.wrap(text, "      ", List.of(values.get(3).split(" ")));
        }
    }
}
