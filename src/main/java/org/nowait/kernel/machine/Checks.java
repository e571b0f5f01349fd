package org.nowait.kernel.machine;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Cpus;
import org.nowait.kernel.context.Flag;

/**
 * The checks about sleeping that read only what the build counts: {@code __might_resched()}, {@code schedule_debug()} and
 * {@code rcu_note_context_switch()}.
 */
final class Checks {

    private final Build build;
    private final Cpus cpus;
    private final boolean ignoresIrqs;
    private final boolean ignoresRcu;
    private final boolean rtCountsRcu;
    private final boolean schedulingKnowsIrqs;

    Checks(Build build, Cpus cpus, Set<Fault> faults) {
        this.build = build;
        this.cpus = cpus;
        ignoresIrqs = faults.contains(Fault.MIGHT_SLEEP_IGNORES_IRQS);
        ignoresRcu = faults.contains(Fault.MIGHT_SLEEP_IGNORES_RCU);
        rtCountsRcu = faults.contains(Fault.RT_LOCK_CHECK_COUNTS_RCU);
        schedulingKnowsIrqs = faults.contains(Fault.SCHEDULING_CHECK_KNOWS_IRQS);
    }

    /**
     * "Sleeping function called from invalid context".
     *
     * @param cpu where
     * @param readersMay whether RCU readers may wait here: for RT's spinlocks
     * @return the flag, or 0
     */
    int mightSleep(int cpu, boolean readersMay) {
        if (!build.atomicSleep()) {
            return 0;
        }
        boolean reader = cpus.rcuDepth(cpu) != 0 && !ignoresRcu && (!readersMay || rtCountsRcu);
        boolean irqsOff = !cpus.irqsOn(cpu) && !ignoresIrqs;
        return irqsOff || cpus.inAtomic(cpu) || reader ? Flag.MIGHT_SLEEP.bit() : 0;
    }

    /** {@return the flag for "scheduling while atomic", or 0; it reads {@code preempt_count} alone} */
    int schedulingWhileAtomic(int cpu) {
        boolean atomic = cpus.inAtomic(cpu) || (schedulingKnowsIrqs && !cpus.irqsOn(cpu));
        return atomic ? Flag.SCHEDULING_ATOMIC.bit() : 0;
    }

    /** {@return the flag for a voluntary context switch within an RCU reader, or 0} */
    int switchInReader(int cpu) {
        return cpus.rcuDepth(cpu) != 0 ? Flag.WARN.bit() : 0;
    }
}
