package org.nowait.litmus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaText;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Outcome;
import org.nowait.tlc.TlcWorkers;

/** The specification as an engine: TLC explores many cells in one run, and each end state prints itself. */
public final class TlcEngine implements Engine {

    /* A label of the specification ranges over all processes that any test of the run has, so tests of different
    numbers of processes go in different runs. A run keeps all its states: the bound is for memory. */
    private static final int CELLS_IN_A_RUN = 2_000;

    private final TlcWorkers workers;
    private final Path specDir;

    /**
     * Returns an engine.
     *
     * @param workers runs TLC
     * @param specDir the folder of the specification
     */
    public TlcEngine(TlcWorkers workers, Path specDir) {
        this.workers = workers;
        this.specDir = specDir;
    }

    /** {@return the end states; TLC counts states for a whole run, so a cell's number of states is 0} */
    @Override
    public List<CellRun> run(List<Cell> cells) {
        Map<Integer, CellRun> runs = new HashMap<>();
        for (Batch batch : runBatches(cells)) {
            for (int i = 0; i < batch.cells().size(); i++) {
                runs.put(batch.indexes().get(i), batch.runs().get(i));
            }
        }
        return IntStream.range(0, cells.size()).mapToObj(runs::get).toList();
    }

    /**
     * What one run of TLC found.
     *
     * @param cells the cells of the run
     * @param indexes their places in the list that was asked for
     * @param runs their end states
     * @param distinct the distinct states of all of them together
     * @param seconds wall-clock seconds
     */
    record Batch(List<Cell> cells, List<Integer> indexes, List<CellRun> runs, long distinct, double seconds) {}

    /* Tests of many processes take longest: they begin, so that no worker is left alone with them at the end. */
    List<Batch> runBatches(List<Cell> cells) {
        List<Integer> order = IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> -cells.get(i).test().syntax().processes().size()))
                .toList();
        List<List<Integer>> groups = new ArrayList<>();
        int from = 0;
        while (from < order.size()) {
            int size = cells.get(order.get(from)).test().syntax().processes().size();
            int to = from;
            while (to < order.size()
                    && to - from < CELLS_IN_A_RUN
                    && cells.get(order.get(to)).test().syntax().processes().size() == size) {
                to++;
            }
            groups.add(order.subList(from, to));
            from = to;
        }
        return runGroups(cells, groups);
    }

    /* As many groups at once as there are workers. */
    private List<Batch> runGroups(List<Cell> all, List<List<Integer>> groups) {
        List<TlaBatch> batches = groups.stream()
                .map(group -> new TlaBatch(group.stream().map(all::get).toList()))
                .toList();
        List<CheckResult> results =
                workers.checkAll(batches.stream().map(this::request).toList(), (request, result) -> {});
        return IntStream.range(0, groups.size())
                .mapToObj(i ->
                        read(all, groups.get(i), batches.get(i), results.get(i).orThrow()))
                .toList();
    }

    private CheckRequest request(TlaBatch batch) {
        return CheckRequest.of(batch.model(specDir)).withoutDeadlockCheck();
    }

    private static Batch read(List<Cell> all, List<Integer> indexes, TlaBatch batch, CheckResult result) {
        List<Cell> cells = indexes.stream().map(all::get).toList();
        if (result.outcome() != Outcome.SUCCESS) {
            throw new IllegalStateException("TLC did not finish a batch of litmus tests: "
                    + result.outcome().manifestName() + " " + result.violated() + " " + result.messages());
        }
        Map<String, Set<EndState>> found = new HashMap<>();
        for (String printed : result.printed()) {
            TlaRecord outcome = (TlaRecord) TlaText.parse(printed);
            LitmusTest test = batch.tests().get((int) integer(outcome.get("test")) - 1);
            Design design = Designs.byName(string(outcome.get("design")));
            String key = new Cell(test, Builds.byName(string(outcome.get("build"))), design).toString();
            found.computeIfAbsent(key, k -> new TreeSet<>()).add(endState(test, outcome));
        }
        List<CellRun> runs = cells.stream()
                .map(cell -> new CellRun(found.getOrDefault(cell.toString(), Set.of()), 0, true, 0))
                .toList();
        return new Batch(cells, indexes, runs, result.distinct(), result.seconds());
    }

    private static EndState endState(LitmusTest test, TlaRecord outcome) {
        TreeMap<String, Integer> registers = new TreeMap<>();
        List<String> names = test.scenario().registers();
        TlaFunction all = (TlaFunction) outcome.get("regs");
        for (int process = 0; process < test.scenario().processes().size(); process++) {
            for (String name : names) {
                TlaRecord own = (TlaRecord) Objects.requireNonNull(all.find(TlaInt.of(process)), "every process");
                registers.put(EndState.key(process, name), (int) integer(own.get(name)));
            }
        }
        Set<Flag> flags = new TreeSet<>();
        for (String part : List.of("reported", "happened")) {
            ((TlaSet) outcome.get(part)).elements().forEach(flag -> flags.add(Flag.valueOf(string(flag))));
        }
        return new EndState(registers, flags);
    }

    private static long integer(TlaValue value) {
        return ((TlaInt) value).value();
    }

    private static String string(TlaValue value) {
        return ((TlaString) value).string();
    }
}
