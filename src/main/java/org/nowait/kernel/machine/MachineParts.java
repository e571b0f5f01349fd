package org.nowait.kernel.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.context.Memory;
import org.nowait.kernel.lock.Lockdep;
import org.nowait.kernel.mm.Pointer;
import org.nowait.kernel.mm.Zone;

/** What the machine is made of: its memory with every part's place in it, and what is constant. */
final class MachineParts {

    /** What compiling a program needs. */
    record Compilation(Build build, BodyCompiler compiler) {}

    final Scenario scenario;
    final Build build;
    final Design design;
    final Set<Fault> faults;
    final Memory memory = new Memory();
    final MachineLocks locks;
    final Cpus cpus;
    final Processes processes;
    final SectionLog log;
    final LockWords words;
    final Lockdep lockdep;
    final Frames frames;
    final Optional<Zone> zone;
    final Flags flags;
    final Observer observer;
    final Checks checks;
    final Sections sections;
    final CallerDuty duty;
    final int[] cpuOf;
    final Execution[] execution;
    final ContextKind[] kind;
    final int[] after;
    final boolean[] servesAsTask;
    final boolean litmus;
    final boolean party;
    final int[] nest;

    MachineParts(Scenario scenario, Build build, Design design, Set<Fault> faults) {
        this.scenario = scenario;
        this.build = build;
        this.design = design;
        this.faults = faults;
        List<ProcessSpec> specs = scenario.processes();
        int count = specs.size();
        litmus = scenario.client().match(client -> true, client -> false);
        party = scenario.client().match(client -> false, Client.Any::party);
        nest = scenario.client()
                .match(
                        client -> new int[count],
                        client -> client.alphabets().stream()
                                .mapToInt(Alphabet::nest)
                                .toArray());
        if (nest.length != count) {
            throw new IllegalArgumentException("each process has an alphabet: alphabets=" + nest.length);
        }
        cpuOf = new int[count];
        execution = new Execution[count];
        kind = new ContextKind[count];
        after = new int[count];
        servesAsTask = new boolean[count];
        for (int process = 0; process < count; process++) {
            ProcessSpec spec = specs.get(process);
            cpuOf[process] = build.smp() ? spec.cpu() : 0;
            kind[process] = spec.kind();
            execution[process] = spec.kind().execution(build);
            servesAsTask[process] = spec.kind().servesSoftirqAsTask(build);
            for (String earlier : spec.after()) {
                after[process] |= 1 << scenario.processIndex(earlier);
            }
        }
        locks = new MachineLocks(scenario, build, design, faults);
        cpus = new Cpus(memory, build, stackSizes(build.smp() ? scenario.cpus() : 1), faults);
        processes = new Processes(memory, tasks(), scenario.registers().size());
        int[] capacity = new Capacity(scenario, build, locks.wakes(), nest).sections();
        log = new SectionLog(memory, capacity);
        words = new LockWords(memory, locks, cpus.count(), faults.contains(Fault.LOCAL_LOCK_NOT_PER_CPU));
        lockdep = new Lockdep(memory, build, locks.table, cpus, capacity, scenario.history(), faults);
        flags = new Flags(memory, litmus);
        zone = zone(scenario.memory());
        ProgramCode[] code = new ProgramCode[count];
        for (int process = 0; process < count; process++) {
            List<Operation> alphabet = alphabet(process).map(Alphabet::calls).orElse(List.of());
            BodyCompiler compiler = new BodyCompiler(this, cpuOf[process]);
            code[process] = ProgramCode.of(scenario, specs.get(process), alphabet, new Compilation(build, compiler));
        }
        frames = new Frames(this, code, faults);
        observer = new Observer(this);
        checks = new Checks(build, cpus, faults);
        sections = new Sections(this);
        duty = new CallerDuty(this);
    }

    private Optional<Zone> zone(MemorySpec spec) {
        if (!spec.used()) {
            return Optional.empty();
        }
        Zone made = new Zone(memory, MemorySpec.PAGES, cpus.count(), faults);
        made.fill(spec.free(), spec.pcp(), spec.cache(), spec.slab());
        made.setBoosted(spec.boosted());
        made.setKswapdAwake(spec.kswapdAwake());
        return Optional.of(made);
    }

    /** A stack holds one task and every interrupt of its CPU. */
    private int[] stackSizes(int cpuCount) {
        int[] sizes = new int[cpuCount];
        boolean[] hasTask = new boolean[cpuCount];
        for (int process = 0; process < cpuOf.length; process++) {
            sizes[cpuOf[process]] += isTask(process) && hasTask[cpuOf[process]] ? 0 : 1;
            hasTask[cpuOf[process]] |= isTask(process);
        }
        return sizes;
    }

    private boolean[] tasks() {
        boolean[] tasks = new boolean[execution.length];
        for (int process = 0; process < tasks.length; process++) {
            tasks[process] = isTask(process);
        }
        return tasks;
    }

    /** {@return what the process may call, with the general client} */
    Optional<Alphabet> alphabet(int process) {
        return scenario.client()
                .match(
                        client -> Optional.empty(),
                        client -> Optional.of(client.alphabets().get(process)));
    }

    boolean isTask(int process) {
        return execution[process] == Execution.TASK;
    }

    /** {@return whether the process executes now: it is on top of its CPU's stack} */
    boolean runs(int process) {
        return cpus.runs(cpuOf[process], process);
    }

    /** {@return whether the process is in a call whose next primitive is of that kind} */
    boolean at(int process, Primitive.Kind wanted) {
        return !frames.idle(process) && frames.next(process).kind() == wanted;
    }

    /** {@return PERFORMED if the process runs and that comes next; else how a step of that kind is refused} */
    StepResult allowed(int process, Primitive.Kind wanted) {
        if (!at(process, wanted)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        return runs(process) ? StepResult.PERFORMED : StepResult.REFUSED_HERE;
    }

    /** The general client forgets the pointer that it freed. */
    void clearFreed(int process, Request request) {
        if (!litmus) {
            processes.setRegister(process, request.register(), Pointer.NULL);
        }
    }
}
