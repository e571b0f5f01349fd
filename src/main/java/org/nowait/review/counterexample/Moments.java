package org.nowait.review.counterexample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.context.PreemptCount;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.MachineView;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.kernel.machine.Section;
import org.nowait.kernel.mm.Pointer;
import org.nowait.litmus.Cell;
import org.nowait.litmus.LitmusTest;

/** Reads moments from a machine, step by step, and remembers which step opened what. */
final class Moments {

    private record Opened(Section section, String function, int step) {}

    private final LitmusTest test;
    private final Machine machine;
    private final MachineView view;
    private final LockNames names;
    private final PreemptCount layout;
    private final List<List<Opened>> opened = new ArrayList<>();

    Moments(Cell cell, Machine machine) {
        this.test = cell.test();
        this.machine = machine;
        this.view = machine.view();
        this.names = new LockNames(machine);
        this.layout = new PreemptCount(machine.build(), Set.of());
        for (int process = 0; process < view.processes(); process++) {
            opened.add(List.of());
        }
    }

    LockNames names() {
        return names;
    }

    /**
     * Reads the machine's present state.
     *
     * @param step the number of the step that led to it, 0 for none
     * @param function the kernel function that the step belongs to, empty if to none
     * @return the state
     */
    Moment read(int step, String function) {
        List<Moment.ProcessState> processes = new ArrayList<>();
        for (int process = 0; process < view.processes(); process++) {
            opened.set(process, opened(process, step, function));
            processes.add(process(process));
        }
        List<Moment.CpuState> cpus = new ArrayList<>();
        for (int cpu = 0; cpu < view.cpus(); cpu++) {
            cpus.add(cpu(cpu));
        }
        return new Moment(cpus, processes, view.flags(), view.zone());
    }

    /* Sections close in any order; what was open before keeps its step. */
    private List<Opened> opened(int process, int step, String function) {
        List<Opened> before = opened.get(process);
        List<Opened> now = new ArrayList<>();
        int next = 0;
        for (Section section : view.sections(process)) {
            while (next < before.size() && !before.get(next).section().equals(section)) {
                next++;
            }
            now.add(next < before.size() ? before.get(next++) : new Opened(section, function, step));
        }
        return now;
    }

    private Moment.ProcessState process(int number) {
        ProcessSpec spec = machine.scenario().processes().get(number);
        return new Moment.ProcessState(
                number,
                spec.kind(),
                execution(number),
                view.cpuOf(number),
                view.phase(number),
                view.waiting(number),
                names.find(view.nextLock(number)),
                view.functions(number),
                opened.get(number).stream().map(this::open).toList(),
                registers(number));
    }

    private Execution execution(int process) {
        return machine.scenario().processes().get(process).kind().execution(machine.build());
    }

    private Moment.Open open(Opened opening) {
        Section section = opening.section();
        return new Moment.Open(
                names.of(section),
                section.kind(),
                names.isHeld(section),
                section.mode(),
                section.how().equals("try"),
                opening.function(),
                opening.step());
    }

    private Map<String, String> registers(int process) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String register : test.registers().getOrDefault(process, List.of())) {
            if (machine.scenario().registers().contains(register)) {
                values.put(register, value(process, register));
            }
        }
        return values;
    }

    private String value(int process, String register) {
        String key = process + ":" + register;
        int value = view.register(process, register);
        if (test.pages().contains(key)) {
            return value == Pointer.NULL ? "NULL" : Pointer.isObject(value) ? "object" : "page " + Pointer.pfn(value);
        }
        return Integer.toString(test.inverted().contains(key) ? 1 - value : value);
    }

    private Moment.CpuState cpu(int number) {
        List<Integer> stack = view.stack(number);
        Optional<Execution> context =
                stack.isEmpty() ? Optional.empty() : Optional.of(execution(stack.get(stack.size() - 1)));
        int count = view.preemptCount(number);
        return new Moment.CpuState(
                number,
                stack,
                context,
                view.irqsOn(number),
                new Moment.Count(
                        count,
                        layout.preemptField(count),
                        layout.softirqField(count),
                        layout.hardirqDisableField(count),
                        layout.hardirqField(count),
                        layout.nmiField(count)),
                view.rcuDepth(number),
                view.migrateDepth(number),
                view.preemptible(number),
                view.trulyAtomic(number));
    }
}
