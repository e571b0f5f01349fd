package org.nowait.review.counterexample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.lock.WaitType;
import org.nowait.kernel.machine.Phase;
import org.nowait.kernel.machine.Waiting;
import org.nowait.kernel.mm.ZoneState;

/**
 * The state of the machine between two steps, as a reader of a kernel log looks at it.
 *
 * @param cpus the CPUs, by number
 * @param processes the processes, by number
 * @param flags what was reported and what happened up to here
 * @param zone the zone, if the scenario has memory
 */
public record Moment(List<CpuState> cpus, List<ProcessState> processes, Set<Flag> flags, Optional<ZoneState> zone) {

    /** Copies the collections. */
    public Moment {
        cpus = List.copyOf(cpus);
        processes = List.copyOf(processes);
        EnumSet<Flag> sorted = EnumSet.noneOf(Flag.class);
        sorted.addAll(flags);
        flags = Collections.unmodifiableSet(sorted);
    }

    /**
     * A CPU.
     *
     * @param number its number
     * @param stack the processes on it: the task, if any, and the interrupts on top of it
     * @param context what executes on it; nothing if it is idle
     * @param irqsOn whether interrupts are enabled
     * @param count its preempt_count
     * @param rcuDepth {@code rcu_preempt_depth()} of its current task
     * @param migrateDepth how often migration is disabled for its current task
     * @param preemptible {@code preemptible()} on the build
     * @param atomic whether what runs there may truly not give the CPU up, seen or not
     */
    public record CpuState(
            int number,
            List<Integer> stack,
            Optional<Execution> context,
            boolean irqsOn,
            Count count,
            int rcuDepth,
            int migrateDepth,
            boolean preemptible,
            boolean atomic) {

        /** Copies the stack. */
        public CpuState {
            stack = List.copyOf(stack);
        }

        /** {@return the process that executes; nothing if the CPU is idle} */
        public Optional<Integer> running() {
            return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
        }
    }

    /**
     * A preempt_count taken apart in the layout of the build's era (include/linux/preempt.h).
     *
     * @param value the whole count
     * @param preempt the PREEMPT field
     * @param softirq the SOFTIRQ field, in units: two for {@code local_bh_disable()}, one for serving
     * @param hardirqDisable the HARDIRQ_DISABLE field
     * @param hardirq the HARDIRQ field
     * @param nmi the NMI field
     */
    public record Count(int value, int preempt, int softirq, int hardirqDisable, int hardirq, int nmi) {}

    /**
     * A process.
     *
     * @param number its number, that of {@code P0}, {@code P1}, ..
     * @param kind what it is in the kernel's terms
     * @param execution how it executes on the build
     * @param cpu the CPU it stays on
     * @param phase where it is in its life
     * @param waiting how it waits for a lock, if it does
     * @param wants the lock it asks for, tries, waits for or releases next; nothing if none
     * @param functions the kernel functions it is in, outermost first
     * @param open what it has open, oldest first
     * @param registers the registers that its program sets, as litmus files write their values
     */
    public record ProcessState(
            int number,
            ContextKind kind,
            Execution execution,
            int cpu,
            Phase phase,
            Waiting waiting,
            Optional<LockName> wants,
            List<String> functions,
            List<Open> open,
            Map<String, String> registers) {

        /** Copies the collections. */
        public ProcessState {
            functions = List.copyOf(functions);
            open = List.copyOf(open);
            registers = Collections.unmodifiableMap(new LinkedHashMap<>(registers));
        }

        /** {@return the process as scenarios name it} */
        public String name() {
            return "P" + number;
        }

        /** {@return what lockdep's list of held locks shows, oldest first; without lockdep what it would show} */
        public List<Open> held() {
            return open.stream().filter(Open::held).toList();
        }
    }

    /**
     * A lock with its names.
     *
     * @param machine what the machine and the specification call it
     * @param kernel what the kernel calls it: {@code &zone->lock}
     * @param lockClass its lockdep class
     * @param type its type as C writes it
     * @param outer lockdep's wait type when it is asked for; INV if lockdep does not know it
     * @param inner lockdep's wait type while it is held
     */
    public record LockName(
            String machine, String kernel, String lockClass, String type, WaitType outer, WaitType inner) {

        /** {@return the wait types as lockdep prints them, in words: {@code {CONFIG:CONFIG}}} */
        public String waitTypes() {
            return inner == WaitType.INV ? "{unchecked}" : "{" + outer + ":" + inner + "}";
        }
    }

    /**
     * A lock that is held, or a section that is open.
     *
     * @param lock the lock, lockdep map or section
     * @param kind the kind of section as models write it; of a lock its type
     * @param held whether it stands among the held locks
     * @param mode how a lock is held: write, read or recursive; empty if there is none
     * @param trylock whether a lock was had by trylock
     * @param function the kernel function that opened it
     * @param step the number of the step that opened it, from 1
     */
    public record Open(
            LockName lock, String kind, boolean held, String mode, boolean trylock, String function, int step) {}

    /** {@return how many pages the zone's free lists have; 0 without memory} */
    public int freePages() {
        int pages = 0;
        List<List<Integer>> free = zone.map(ZoneState::free).orElse(List.of());
        for (int order = 0; order < free.size(); order++) {
            pages += free.get(order).size() << order;
        }
        return pages;
    }

    /** {@return the same moment with more flags} */
    Moment with(Set<Flag> more) {
        List<Flag> all = new ArrayList<>(flags);
        all.addAll(more);
        return new Moment(cpus, processes, Set.copyOf(all), zone);
    }
}
