package org.nowait.kernel.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.lock.History;
import org.nowait.kernel.lock.LockTable;
import org.nowait.kernel.mm.Zone;
import org.nowait.kernel.mm.ZoneState;

/** The state of a machine in words: for comparison with the specification, for reports, and for tests. */
public final class MachineView {

    private final MachineParts parts;

    MachineView(MachineParts parts) {
        this.parts = parts;
    }

    /** {@return the number of processes} */
    public int processes() {
        return parts.cpuOf.length;
    }

    /** {@return the number of CPUs, 1 on UP} */
    public int cpus() {
        return parts.cpus.count();
    }

    /** {@return the CPU a process stays on; 0 on UP} */
    public int cpuOf(int process) {
        return parts.cpuOf[process];
    }

    /** {@return who is on the CPU: the task, if any, and the interrupts on top of it} */
    public List<Integer> stack(int cpu) {
        List<Integer> stack = new ArrayList<>();
        for (int level = 0; level < parts.cpus.depth(cpu); level++) {
            stack.add(parts.cpus.onStack(cpu, level));
        }
        return stack;
    }

    /** {@return the process's phase} */
    public Phase phase(int process) {
        return parts.processes.phase(process);
    }

    /** {@return how the process waits} */
    public Waiting waiting(int process) {
        return parts.processes.waiting(process);
    }

    /** {@return what the process has open, oldest first} */
    public List<Section> sections(int process) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < parts.log.depth(process); i++) {
            sections.add(section(parts.log.entry(process, i)));
        }
        return sections;
    }

    private Section section(int entry) {
        if (SectionLog.isLock(entry)) {
            int lock = SectionLog.lock(entry);
            String how = (entry & SectionLog.TRYLOCK) != 0 ? "try" : "lock";
            return new Section(
                    parts.locks.type(lock).text(),
                    parts.locks.table.name(lock),
                    SectionLog.mode(entry).text(),
                    how,
                    SectionLog.form(entry).text());
        }
        String form = switch (SectionLog.what(entry)) {
            case SectionLog.IRQ_DISABLE -> "disable";
            case SectionLog.IRQ_SAVE -> "save";
            default -> "";
        };
        boolean map = SectionLog.what(entry) == SectionLog.MAP;
        String name = map ? parts.locks.table.name(SectionLog.lock(entry)) : "";
        return new Section(SectionLog.kind(entry).text(), name, "", "", form);
    }

    /** {@return whether interrupts are enabled on the CPU} */
    public boolean irqsOn(int cpu) {
        return parts.cpus.irqsOn(cpu);
    }

    /**
     * Returns a saved interrupt flag.
     *
     * @param process the process
     * @param variable a variable of the scenario, or "entry", "counted", "wait_lock", "pi_lock"; with memory also "zone",
     *     "pcp", "slab", "kswapd"
     * @return the flag's value; true before it is first saved
     */
    public boolean saved(int process, String variable) {
        int bit = SavedFlags.find(parts.scenario.variables(), variable);
        if (bit < 0) {
            throw new IllegalArgumentException("no such flags variable: variable=" + variable);
        }
        return parts.processes.saved(process, bit);
    }

    /** {@return the value of a register: 0 or 1 of a trylock, a {@link org.nowait.kernel.mm.Pointer} of an allocation} */
    public int register(int process, String register) {
        int bit = parts.scenario.registers().indexOf(register);
        if (bit < 0) {
            throw new IllegalArgumentException("no such register: register=" + register);
        }
        return parts.processes.register(process, bit);
    }

    /** {@return how many registers each process has} */
    public int registerCount() {
        return parts.scenario.registers().size();
    }

    /** {@return which registers of the process hold something, as bits in the scenario's order} */
    public int registers(int process) {
        return parts.processes.registers(process);
    }

    /** {@return whether every party to the allocator's contract has kept his side so far; true without such a client} */
    public boolean kept() {
        return parts.duty.kept();
    }

    /** {@return the zone, if the scenario has memory} */
    public Optional<ZoneState> zone() {
        return parts.zone.map(Zone::state);
    }

    /** {@return the flags raised: all of them, or with a general client those of the last step} */
    public Set<Flag> flags() {
        return Flag.unpack(parts.flags.bits());
    }

    /** {@return those of the flags that checks of the kernel reported} */
    public Set<Flag> reported() {
        return flags().stream().filter(Flag::reported).collect(Collectors.toSet());
    }

    /** {@return those of the flags that say what happened} */
    public Set<Flag> happened() {
        return flags().stream().filter(flag -> !flag.reported()).collect(Collectors.toSet());
    }

    /** {@return the same flags as the bits of {@link Flag#bit()}} */
    public int flagBits() {
        return parts.flags.bits();
    }

    /** {@return lockdep's class graph and usage bits, if the scenario keeps them and the build has lockdep} */
    public Optional<History> history() {
        return parts.lockdep.history();
    }

    /** {@return every lock, the machine's own included} */
    public LockTable locks() {
        return parts.locks.table;
    }

    /** {@return whether every process is done} */
    public boolean allDone() {
        for (int process = 0; process < processes(); process++) {
            if (phase(process) != Phase.DONE) {
                return false;
            }
        }
        return true;
    }

    /** {@return the kernel functions the process is in, outermost first} */
    public List<String> functions(int process) {
        return parts.frames.functions(process);
    }

    /**
     * Returns the statement that a process is in. Where statements of two branches do the same from here on, it is one of
     * them.
     *
     * @param process the process
     * @return the call of its program; nothing between programs
     */
    public Optional<Operation.Call> statement(int process) {
        return parts.frames.statement(process);
    }

    /** {@return the lock the process asks for, tries, waits for or releases next; empty if none} */
    public String nextLock(int process) {
        if (parts.frames.idle(process)) {
            return "";
        }
        Primitive next = parts.frames.next(process);
        return switch (next.kind()) {
            case LOCK, TRYLOCK, UNLOCK, RELEASE, INIT -> parts.locks.table.name(next.lock());
            default -> "";
        };
    }

    /** {@return {@code preempt_count()} of the CPU} */
    public int preemptCount(int cpu) {
        return parts.cpus.preemptCount(cpu);
    }

    /** {@return {@code preemptible()} on this build} */
    public boolean preemptible(int cpu) {
        return parts.build.preemptCount() && parts.cpus.preemptible(cpu);
    }

    /** {@return {@code in_atomic()}} */
    public boolean inAtomic(int cpu) {
        return parts.cpus.inAtomic(cpu);
    }

    /** {@return {@code in_hardirq()}} */
    public boolean inHardirq(int cpu) {
        return parts.cpus.inHardirq(cpu);
    }

    /** {@return {@code in_nmi()}} */
    public boolean inNmi(int cpu) {
        return parts.cpus.inNmi(cpu);
    }

    /** {@return {@code rcu_preempt_depth()} of the CPU's current task} */
    public int rcuDepth(int cpu) {
        return parts.cpus.rcuDepth(cpu);
    }

    /** {@return how often migration is disabled for the CPU's current task} */
    public int migrateDepth(int cpu) {
        return parts.cpus.migrateDepth(cpu);
    }

    /** {@return the number of the most that lockdep lets be asked for on the CPU now} */
    public int waitLimit(int cpu) {
        return parts.lockdep.waitContext().limit(cpu);
    }

    /** {@return the number of the wait context alone, as lockdep prints it: {@code context-{5:5}}} */
    public int waitContext(int cpu) {
        return parts.lockdep.waitContext().contextLimit(cpu);
    }

    /** {@return whether the context on the CPU may truly not give it up, seen or not} */
    public boolean trulyAtomic(int cpu) {
        return parts.observer.atomic(cpu);
    }
}
