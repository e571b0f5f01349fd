package org.nowait.litmus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.MemorySpec;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.kernel.machine.Scenario;
import org.nowait.refinement.SpecScenarios;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;
import org.nowait.tlc.Model;

/** Cells as a module that extends {@code MCLitmus}: TLC explores all of them in one run. */
final class TlaBatch {

    /** The name of the generated module. */
    static final String MODULE = "LitmusBatch";

    /** The configuration that goes with it. */
    static final String CONFIG = """
            SPECIFICATION Spec
            CONSTANTS
              Scenarios <- MCTests
              Cells <- MCCells
            INVARIANT OutcomesPrinted
            CHECK_DEADLOCK FALSE
            """;

    /* The machine's own locks join those of a test. TLC evaluates what a configuration substitutes at every use, so
    the table is evaluated once, and a name refers to it. */
    private static final String COMPLETED = """
            TestTable == TLCEval([i \\in DOMAIN Tests |->
                                   [Tests[i] EXCEPT !.locks = TLCEval(LocksWithInternals(Tests[i]))]])
            MCTests == TestTable
            """;

    private final List<LitmusTest> tests = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Cell> cells;

    /** Makes tests one: a reduced scenario has its file's name and hash, and is another test. */
    private record Key(String name, String hash, Scenario scenario) {

        static Key of(LitmusTest test) {
            return new Key(test.name(), test.hash(), test.scenario());
        }
    }

    TlaBatch(List<Cell> cells) {
        this.cells = List.copyOf(cells);
        for (Cell cell : cells) {
            if (numbers.putIfAbsent(Key.of(cell.test()), tests.size() + 1) == null) {
                tests.add(cell.test());
            }
        }
    }

    /** {@return the tests, the first of them is number 1 in the module} */
    List<LitmusTest> tests() {
        return List.copyOf(tests);
    }

    /** {@return the model of these cells} */
    Model model(Path specDir) {
        return Model.generated(specDir, MODULE, MODULE + ".cfg", CONFIG).withModule(MODULE, module());
    }

    /** {@return the text of the module} */
    String module() {
        StringBuilder text = new StringBuilder();
        text.append("---- MODULE ").append(MODULE).append(" ----\n");
        text.append("EXTENDS MCLitmus\n\nTests == <<\n");
        for (int i = 0; i < tests.size(); i++) {
            text.append(i == 0 ? "  " : ",\n  ").append(scenario(tests.get(i).scenario()));
        }
        text.append(" >>\n\n").append(COMPLETED).append("\nMCCells == {\n");
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "  " : ",\n  ").append(cell(cells.get(i)));
        }
        return text.append(" }\n====\n").toString();
    }

    /** {@return the value of the variable {@code cell} for one of the cells} */
    TlaRecord cell(Cell cell) {
        int number = Objects.requireNonNull(numbers.get(Key.of(cell.test())), "the cell is one of the batch");
        return record(
                "test", TlaInt.of(number),
                "build", TlaString.of(cell.build().name()),
                "design", TlaString.of(cell.design().id()));
    }

    static TlaValue scenario(Scenario scenario) {
        Map<TlaValue, TlaValue> locks = new LinkedHashMap<>();
        scenario.locks().forEach(lock -> locks.put(TlaString.of(lock.name()), lock(lock)));
        List<TlaValue> processes = new ArrayList<>();
        for (ProcessSpec process : scenario.processes()) {
            processes.add(process(scenario, process));
        }
        return record(
                "name", TlaString.of(scenario.name()),
                "client", TlaString.of("litmus"),
                "locks", TlaFunction.of(locks),
                "procs", TlaSeq.of(processes),
                "readRecursive", TlaBool.of(scenario.readRecursive()),
                "history", TlaBool.of(scenario.history()),
                "vars", strings(scenario.variables()),
                "regs", strings(scenario.registers()),
                "memory", memory(scenario.memory()));
    }

    private static TlaValue memory(MemorySpec memory) {
        return record(
                "used", TlaBool.of(memory.used()),
                "free", TlaInt.of(memory.free()),
                "pcp", TlaInt.of(memory.pcp()),
                "slab", TlaInt.of(memory.slab() ? 1 : 0),
                "cache", TlaInt.of(memory.cache()),
                "min", TlaInt.of(memory.min()),
                "low", TlaInt.of(memory.low()),
                "high", TlaInt.of(memory.high()),
                "boosted", TlaBool.of(memory.boosted()),
                "kswapd", TlaString.of(memory.kswapdAwake() ? "awake" : "asleep"));
    }

    private static TlaValue lock(LockSpec lock) {
        return record(
                "type", TlaString.of(lock.type().text()),
                "class", TlaString.of(lock.lockClass()),
                "inner", TlaString.of(lock.inner().name()),
                "override", TlaBool.of(lock.override()));
    }

    private static TlaValue process(Scenario scenario, ProcessSpec process) {
        List<TlaValue> after = new ArrayList<>();
        process.after().forEach(name -> after.add(TlaInt.of(scenario.processIndex(name))));
        return record(
                "kind", TlaString.of(process.kind().text()),
                "cpu", TlaInt.of(process.cpu()),
                "after", TlaSet.of(after),
                "program", program(process.program()));
    }

    private static TlaValue program(List<Operation> operations) {
        return TlaSeq.of(operations.stream()
                .map(operation -> operation.match(SpecScenarios::call, TlaBatch::choice))
                .toList());
    }

    private static TlaValue choice(Operation.If choice) {
        return record(
                "op", TlaString.of("if"),
                "lock", TlaString.of(""),
                "var", TlaString.of(""),
                "reg", TlaString.of(choice.register()),
                "then", program(choice.then()),
                "else", program(choice.otherwise()));
    }

    private static TlaValue strings(List<String> names) {
        return TlaSet.of(names.stream().map(TlaString::of).toList());
    }

    /** {@return the record of alternating names and values} */
    private static TlaRecord record(Object... fields) {
        Map<String, TlaValue> record = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            record.put((String) fields[i], (TlaValue) fields[i + 1]);
        }
        return TlaRecord.of(record);
    }
}
