package org.nowait.refinement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.lock.DependencyGraph;
import org.nowait.kernel.lock.History;
import org.nowait.kernel.lock.UsageBit;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.MachineView;
import org.nowait.kernel.machine.Section;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/** The abstraction function: what each variable of spec/Processor.tla is in a state of the Java machine. */
public final class Abstraction {

    /** Variables that the machine's data do not hold: control is compared by what is possible next. */
    public static final Set<String> UNOBSERVED = Set.of("todo");

    /** The variables that it computes, in the specification's order. */
    public static final List<String> VARIABLES = List.of(
            "stack", "phase", "waiting", "sections", "irq", "saved", "regs", "zone", "reported", "happened", "history");

    private static final List<String> OWN_VARIABLES = List.of("entry", "counted", "wait_lock", "pi_lock");
    private static final List<String> ALLOCATOR_VARIABLES = List.of("zone", "pcp", "slab", "kswapd");
    private static final String[] SECTION_FIELDS = {"form", "how", "kind", "lock", "mode"};
    private static final TlaValue NO_HISTORY =
            TlaRecord.of(Map.of("deps", TlaSet.of(List.of()), "usage", TlaSet.of(List.of())));

    private Abstraction() {}

    /**
     * Computes a variable.
     *
     * @param machine the machine
     * @param variable the name of the variable, not {@code cell} and not {@code todo}
     * @return its value
     * @throws IllegalArgumentException if the specification has no such variable
     */
    public static TlaValue of(Machine machine, String variable) {
        MachineView view = machine.view();
        return switch (variable) {
            case "stack" ->
                perCpu(
                        view,
                        cpu -> TlaSeq.of(view.stack(cpu).stream()
                                .map(process -> (TlaValue) TlaInt.of(process))
                                .toList()));
            case "phase" -> perProcess(view, p -> TlaString.of(view.phase(p).text()));
            case "waiting" -> perProcess(view, p -> TlaString.of(view.waiting(p).text()));
            case "sections" ->
                perProcess(
                        view,
                        p -> TlaSeq.of(view.sections(p).stream()
                                .map(Abstraction::section)
                                .toList()));
            case "irq" -> perCpu(view, cpu -> TlaBool.of(view.irqsOn(cpu)));
            case "saved" -> perProcess(view, p -> saved(machine, p));
            case "regs" -> perProcess(view, p -> registers(machine, p));
            case "zone" -> ZoneAbstraction.of(machine);
            case "reported" -> flags(view, true);
            case "happened" -> flags(view, false);
            case "history" ->
                view.history().map(history -> history(view, history)).orElse(NO_HISTORY);
            default -> throw new IllegalArgumentException("the specification has no such variable: name=" + variable);
        };
    }

    private static TlaValue perCpu(MachineView view, IntFunction<TlaValue> value) {
        return function(view.cpus(), value);
    }

    private static TlaValue perProcess(MachineView view, IntFunction<TlaValue> value) {
        return function(view.processes(), value);
    }

    private static TlaValue function(int size, IntFunction<TlaValue> value) {
        TlaValue[] results = new TlaValue[size];
        for (int i = 0; i < size; i++) {
            results[i] = value.apply(i);
        }
        return TlaFunction.fromZero(results);
    }

    private static TlaValue section(Section section) {
        return TlaRecord.ofSorted(SECTION_FIELDS, new TlaValue[] {
            TlaString.of(section.form()),
            TlaString.of(section.how()),
            TlaString.of(section.kind()),
            TlaString.of(section.lock()),
            TlaString.of(section.mode())
        });
    }

    private static TlaValue record(String... namesAndValues) {
        Map<String, TlaValue> fields = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], TlaString.of(namesAndValues[i + 1]));
        }
        return TlaRecord.of(fields);
    }

    private static TlaValue saved(Machine machine, int process) {
        List<String> names = new ArrayList<>(machine.scenario().variables());
        names.addAll(OWN_VARIABLES);
        if (machine.scenario().memory().used()) {
            names.addAll(ALLOCATOR_VARIABLES);
        }
        return fields(names, name -> TlaBool.of(machine.view().saved(process, name)));
    }

    private static TlaValue registers(Machine machine, int process) {
        List<String> names = machine.scenario().registers();
        return names.isEmpty()
                ? TlaSeq.of(List.of())
                : fields(names, name -> TlaInt.of(machine.view().register(process, name)));
    }

    private static TlaValue fields(List<String> names, Function<String, TlaValue> value) {
        String[] sorted = new TreeSet<>(names).toArray(String[]::new);
        TlaValue[] values = new TlaValue[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            values[i] = value.apply(sorted[i]);
        }
        return TlaRecord.ofSorted(sorted, values);
    }

    private static TlaValue flags(MachineView view, boolean reported) {
        Set<TlaValue> names = new HashSet<>();
        for (Flag flag : view.flags()) {
            if (flag.reported() == reported) {
                names.add(TlaString.of(flag.name()));
            }
        }
        return TlaSet.of(names);
    }

    private static TlaValue history(MachineView view, History history) {
        Set<TlaValue> deps = new HashSet<>();
        Set<TlaValue> usage = new HashSet<>();
        List<String> classes = view.locks().classes();
        for (int from = 0; from < classes.size(); from++) {
            for (UsageBit bit : UsageBit.values()) {
                if (history.usage().has(from, bit)) {
                    usage.add(record("class", classes.get(from), "bit", bit.text()));
                }
            }
            for (int to = 0; to < classes.size(); to++) {
                dependencies(history.graph(), classes, from, to, deps);
            }
        }
        return TlaRecord.of(Map.of("deps", TlaSet.of(deps), "usage", TlaSet.of(usage)));
    }

    private static void dependencies(
            DependencyGraph graph, List<String> classes, int from, int to, Set<TlaValue> into) {
        for (boolean exclusive : new boolean[] {false, true}) {
            for (boolean recursive : new boolean[] {false, true}) {
                if (graph.has(from, to, exclusive, recursive)) {
                    String held = exclusive ? "E" : "S";
                    String taken = recursive ? "R" : "N";
                    into.add(record("from", classes.get(from), "to", classes.get(to), "held", held, "taken", taken));
                }
            }
        }
    }
}
