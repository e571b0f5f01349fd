package org.nowait.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nowait.explore.Bounds;
import org.nowait.explore.Exploration;
import org.nowait.explore.Explorer;
import org.nowait.explore.Outcome;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.Scenario;

/** The Java machine as an engine: breadth-first search over each cell. */
public final class ExplorerEngine implements Engine {

    private final Bounds bounds;

    /**
     * Returns an engine.
     *
     * @param bounds how far it goes in each cell
     */
    public ExplorerEngine(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public List<CellRun> run(List<Cell> cells) {
        List<CellRun> runs = new ArrayList<>();
        for (Cell cell : cells) {
            runs.add(run(cell));
        }
        return runs;
    }

    private CellRun run(Cell cell) {
        long start = System.nanoTime();
        Scenario scenario = cell.test().scenario(cell.build());
        Exploration found = Explorer.explore(new Machine(scenario, cell.build(), cell.design(), Set.of()), bounds);
        Set<EndState> states = new TreeSet<>();
        found.outcomes().forEach(outcome -> states.add(endState(scenario, outcome)));
        return new CellRun(states, found.states(), !found.bounded(), (System.nanoTime() - start) / 1e9);
    }

    /**
     * Returns what an execution leaves behind.
     *
     * @param scenario what ran
     * @param outcome how it ended
     * @return the registers of all processes, and the flags
     */
    public static EndState endState(Scenario scenario, Outcome outcome) {
        TreeMap<String, Integer> registers = new TreeMap<>();
        List<String> names = scenario.registers();
        for (int process = 0; process < outcome.registers().size(); process++) {
            for (int i = 0; i < names.size(); i++) {
                registers.put(
                        EndState.key(process, names.get(i)),
                        outcome.registers().get(process).get(i));
            }
        }
        return new EndState(registers, outcome.flags());
    }
}
