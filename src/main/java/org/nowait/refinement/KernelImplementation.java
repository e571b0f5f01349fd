package org.nowait.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nowait.conformance.Binds;
import org.nowait.conformance.Explores;
import org.nowait.conformance.Implementation;
import org.nowait.conformance.Located;
import org.nowait.conformance.Outcome;
import org.nowait.conformance.Partial;
import org.nowait.conformance.Pinpoints;
import org.nowait.conformance.SaveRestore;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.Scenario;
import org.nowait.kernel.machine.Step;
import org.nowait.kernel.machine.StepResult;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/**
 * The Java machine as an implementation of spec/Machine.tla. One machine a cell; which one is in force is part of the
 * state, in the last four bytes of a snapshot.
 */
public final class KernelImplementation
        implements Implementation, Binds, SaveRestore, Pinpoints, Explores, Located, Partial {

    private static final Outcome ELSEWHERE = Outcome.refusedElsewhere("not at this point of control");
    private static final Outcome HERE = Outcome.refusedHere("its guard does not hold");
    private static final int NO_STEP = -1;

    private final List<Scenario> scenarios;
    private final Set<Fault> faults;
    private final Map<TlaValue, Integer> cells = new TreeMap<>();
    private final List<Machine> machines = new ArrayList<>();
    private final List<StepBinding> bindings = new ArrayList<>();
    private final List<TlaValue> cellOf = new ArrayList<>();
    private final List<StepBinding.Bound> labels = new ArrayList<>();
    private final List<int[]> steps = new ArrayList<>();
    private final int size;
    private int current;
    private String frame = "";

    /**
     * Makes machines for all cells of a model.
     *
     * @param scenarios the specification's scenarios
     * @param initial the values of {@code cell} in the model's initial states
     * @param faults what is wrong in the machines, usually nothing
     */
    public KernelImplementation(List<Scenario> scenarios, Iterable<TlaValue> initial, Set<Fault> faults) {
        this.scenarios = List.copyOf(scenarios);
        this.faults = faults.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(faults);
        int largest = 0;
        for (TlaValue cell : initial) {
            largest = Math.max(largest, machines.get(machine(cell)).stateSize());
        }
        size = largest + Integer.BYTES;
    }

    /** {@return the machine of each cell, in its initial state until the first step} */
    public List<Machine> machines() {
        return List.copyOf(machines);
    }

    private int machine(TlaValue cell) {
        return cells.computeIfAbsent(cell, key -> {
            TlaRecord record = (TlaRecord) key;
            int test = Math.toIntExact(((TlaInt) record.get("test")).value());
            Build build = Builds.byName(((TlaString) record.get("build")).string());
            Design design = Designs.byName(((TlaString) record.get("design")).string());
            Machine machine = new Machine(scenarios.get(test - 1), build, design, faults);
            machines.add(machine);
            bindings.add(new StepBinding(machine));
            cellOf.add(cell);
            steps.add(new int[0]);
            return machines.size() - 1;
        });
    }

    @Override
    public void reset(SpecState initial) {
        current = machine(initial.get("cell"));
        Machine before = machines.get(current);
        Machine fresh = new Machine(before.scenario(), before.build(), before.design(), faults);
        machines.set(current, fresh);
        bindings.set(current, new StepBinding(fresh));
    }

    @Override
    public int bind(ActionLabel action) {
        labels.add(StepBinding.read(action));
        return labels.size() - 1;
    }

    @Override
    public Outcome perform(int handle) {
        int step = stepOf(handle);
        return step == NO_STEP ? ELSEWHERE : outcome(machines.get(current).perform(step));
    }

    /** The step of a bound label on the machine in force; looked up once. */
    private int stepOf(int handle) {
        int[] known = steps.get(current);
        if (known.length <= handle) {
            int[] more = new int[labels.size()];
            for (int i = 0; i < more.length; i++) {
                Optional<Step> step = bindings.get(current).step(labels.get(i));
                more[i] = step.map(machines.get(current)::index).orElse(NO_STEP);
            }
            steps.set(current, more);
            known = more;
        }
        return known[handle];
    }

    @Override
    public Outcome perform(ActionLabel action) {
        Machine machine = machines.get(current);
        frame = "Machine.perform: " + action;
        return bindings.get(current)
                .step(StepBinding.read(action))
                .map(step -> outcome(machine.perform(step)))
                .orElse(ELSEWHERE);
    }

    private static Outcome outcome(StepResult result) {
        return switch (result) {
            case PERFORMED -> Outcome.performed();
            case REFUSED_HERE -> HERE;
            case REFUSED_ELSEWHERE -> ELSEWHERE;
        };
    }

    @Override
    public TlaValue abstraction(String variable) {
        return variable.equals("cell") ? cellOf.get(current) : Abstraction.of(machines.get(current), variable);
    }

    @Override
    public TlaValue abstraction(String variable, BitSet read) {
        Machine machine = machines.get(current);
        machine.watch(read);
        try {
            return abstraction(variable);
        } finally {
            machine.watch(null);
        }
    }

    /** {@return the number of the cell} */
    @Override
    public int layout() {
        return current;
    }

    @Override
    public Set<String> unobserved() {
        return Abstraction.UNOBSERVED;
    }

    @Override
    public int snapshotSize() {
        return size;
    }

    @Override
    public void save(byte[] to, int at) {
        Machine machine = machines.get(current);
        machine.save(to, at);
        Arrays.fill(to, at + machine.stateSize(), at + size - Integer.BYTES, (byte) 0);
        for (int i = 0; i < Integer.BYTES; i++) {
            to[at + size - 1 - i] = (byte) (current >>> (Byte.SIZE * i));
        }
    }

    @Override
    public void restore(byte[] from, int at) {
        current = cell(from, at);
        machines.get(current).restore(from, at);
    }

    private int cell(byte[] from, int at) {
        int cell = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            cell = cell << Byte.SIZE | (from[at + size - Integer.BYTES + i] & 0xff);
        }
        return cell;
    }

    @Override
    public boolean matches(byte[] saved, int at) {
        return cell(saved, at) == current && machines.get(current).matches(saved, at);
    }

    @Override
    public Iterable<ActionLabel> enabled() {
        return bindings.get(current).enabled();
    }

    /** {@return the kernel functions that each live process is in} */
    @Override
    public String frame() {
        Machine machine = machines.get(current);
        StringBuilder text = new StringBuilder(frame);
        for (int process = 0; process < machine.view().processes(); process++) {
            List<String> functions = machine.view().functions(process);
            if (!functions.isEmpty()) {
                text.append(text.length() == 0 ? "" : "; ")
                        .append('P')
                        .append(process)
                        .append(" in ");
                text.append(String.join(" > ", functions));
            }
        }
        return text.toString();
    }
}
