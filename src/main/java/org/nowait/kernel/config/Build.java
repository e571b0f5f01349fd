package org.nowait.kernel.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kernel build: the options a person chooses, and those that follow from them. Models Kconfig's {@code select} and
 * {@code depends on} for the options named here.
 *
 * @param name the row's name in the table of builds
 * @param preempt the preemption model
 * @param smp whether the kernel runs more than one CPU ({@code CONFIG_SMP})
 * @param proveLocking whether lockdep checks every acquisition ({@code CONFIG_PROVE_LOCKING})
 * @param rawNesting whether lockdep tells spinlock_t from raw_spinlock_t ({@code CONFIG_PROVE_RAW_LOCK_NESTING})
 * @param atomicSleep whether {@code might_sleep()} checks ({@code CONFIG_DEBUG_ATOMIC_SLEEP})
 * @param era the release
 * @param countAlways whether PREEMPT_COUNT is on whether or not something needs it, as was proposed in 2020
 * @param rtTree whether the kernel is that of the RT tree, where mainline had no RT yet
 */
public record Build(
        String name,
        PreemptModel preempt,
        boolean smp,
        boolean proveLocking,
        boolean rawNesting,
        boolean atomicSleep,
        Era era,
        boolean countAlways,
        boolean rtTree) {

    /** Checks that the options go together. */
    public Build {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a build has a name: name=" + name);
        }
        if (rawNesting && !proveLocking) {
            throw new IllegalArgumentException("PROVE_RAW_LOCK_NESTING depends on PROVE_LOCKING: name=" + name);
        }
        if (rtTree && preempt != PreemptModel.RT) {
            throw new IllegalArgumentException("the RT tree is PREEMPT_RT: name=" + name);
        }
    }

    /**
     * Makes a build of mainline as it was released.
     *
     * @param name the row's name in the table of builds
     * @param preempt the preemption model
     * @param smp whether the kernel runs more than one CPU
     * @param proveLocking whether lockdep checks every acquisition
     * @param rawNesting whether lockdep tells spinlock_t from raw_spinlock_t
     * @param atomicSleep whether {@code might_sleep()} checks
     * @param era the release
     */
    public Build(
            String name,
            PreemptModel preempt,
            boolean smp,
            boolean proveLocking,
            boolean rawNesting,
            boolean atomicSleep,
            Era era) {
        this(name, preempt, smp, proveLocking, rawNesting, atomicSleep, era, false, false);
    }

    /** {@return whether the kernel is PREEMPT_RT} */
    public boolean preemptRt() {
        return preempt == PreemptModel.RT;
    }

    /** {@return {@code CONFIG_PREEMPT_COUNT}: whether {@code preempt_disable()} leaves a mark in {@code preempt_count}} */
    public boolean preemptCount() {
        return countAlways || preempt != PreemptModel.NONE || proveLocking || atomicSleep;
    }

    /** {@return {@code CONFIG_PREEMPTION}: whether a task may be preempted inside the kernel} */
    public boolean preemption() {
        return preempt != PreemptModel.NONE;
    }

    /** {@return {@code CONFIG_PREEMPT_RCU}: whether an RCU reader is a count of its own, not a preempt-off section} */
    public boolean preemptRcu() {
        return preempt == PreemptModel.FULL || preempt == PreemptModel.RT;
    }

    /** {@return {@code CONFIG_DEBUG_SPINLOCK}, which PROVE_LOCKING selects} */
    public boolean debugSpinlock() {
        return proveLocking;
    }

    /** {@return {@code CONFIG_DEBUG_RT_MUTEXES}, which PROVE_LOCKING selects} */
    public boolean debugRtMutexes() {
        return proveLocking;
    }

    /** {@return {@code CONFIG_TRACE_IRQFLAGS}, which PROVE_LOCKING selects} */
    public boolean traceIrqflags() {
        return proveLocking;
    }

    /** {@return {@code CONFIG_QUEUED_RWLOCKS}: whether a waiting writer holds up new readers of an rwlock_t} */
    public boolean queuedRwlocks() {
        return smp && !preemptRt();
    }

    /** {@return whether a spinlock has no state at all: UP without DEBUG_SPINLOCK} */
    public boolean spinlocksVanish() {
        return !smp && !debugSpinlock();
    }

    /** {@return {@code CONFIG_PREEMPT_RT_NEEDS_BH_LOCK}: whether disabling bottom halves on RT takes a per-CPU lock} */
    public boolean needsBhLock() {
        return preemptRt() && era != Era.V7_3;
    }

    /** {@return whether lockdep's wait check stops early at a task that holds nothing} */
    public boolean waitCheckEndsEarly() {
        return era == Era.V5_9;
    }

    /** {@return whether lockdep knows wait-override maps} */
    public boolean waitOverride() {
        return era == Era.V7_3;
    }

    /** {@return whether {@code local_interrupt_disable()} and the {@code _irq_disable} lock forms exist} */
    public boolean countedInterrupts() {
        return era == Era.V7_3;
    }

    /** {@return what protects the per-CPU page lists} */
    public PcpProtection pcpProtection() {
        return switch (era) {
            case V5_9 -> rtTree ? PcpProtection.LOCAL_LOCK : PcpProtection.IRQ_SAVE;
            case V6_1 -> PcpProtection.TRYLOCK_IRQSAVE;
            case V7_3 -> smp ? PcpProtection.TRYLOCK : PcpProtection.NONE;
        };
    }

    /** {@return whether SLUB's {@code n->list_lock} is a raw_spinlock_t, as the RT tree made it} */
    public boolean rawListLock() {
        return rtTree;
    }

    /** {@return whether any debug option is on} */
    public boolean debug() {
        return proveLocking || atomicSleep;
    }

    /** {@return the names this build answers to: its own, model, era, DEBUG or PRODUCTION, SMP or UP} */
    public Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        tags.add(name);
        tags.add(preempt.option());
        tags.add(era.release());
        tags.add(debug() ? "DEBUG" : "PRODUCTION");
        tags.add(smp ? "SMP" : "UP");
        return tags;
    }

    /**
     * Looks an option up.
     *
     * @param option the Kconfig name, with or without {@code CONFIG_}
     * @return its value, or nothing if the build says nothing about that option
     */
    public Optional<Boolean> option(String option) {
        String plain = option.startsWith("CONFIG_") ? option.substring("CONFIG_".length()) : option;
        return Optional.ofNullable(options().get(plain));
    }

    /** {@return the options that every build answers for} */
    public static List<String> optionNames() {
        return new ArrayList<>(Builds.all().get(0).options().keySet());
    }

    /** {@return the build with a name of its own and everything else as in this one} */
    public Build named(String other) {
        return new Build(other, preempt, smp, proveLocking, rawNesting, atomicSleep, era, countAlways, rtTree);
    }

    /** {@return the build without PROVE_RAW_LOCK_NESTING and everything else, its name too, as in this one} */
    public Build withoutRawNesting() {
        return new Build(name, preempt, smp, proveLocking, false, atomicSleep, era, countAlways, rtTree);
    }

    /** {@return every option of the build with its value, in a fixed order} */
    public Map<String, Boolean> options() {
        Map<String, Boolean> options = new LinkedHashMap<>();
        options.put("PREEMPT_NONE", preempt == PreemptModel.NONE);
        options.put("PREEMPT_LAZY", preempt == PreemptModel.LAZY);
        options.put("PREEMPT", preempt == PreemptModel.FULL);
        options.put("PREEMPT_RT", preemptRt());
        options.put("PREEMPTION", preemption());
        options.put("PREEMPT_COUNT", preemptCount());
        options.put("PREEMPT_RCU", preemptRcu());
        options.put("SMP", smp);
        options.put("PROVE_LOCKING", proveLocking);
        options.put("PROVE_RAW_LOCK_NESTING", rawNesting);
        options.put("DEBUG_ATOMIC_SLEEP", atomicSleep);
        options.put("DEBUG_SPINLOCK", debugSpinlock());
        options.put("DEBUG_RT_MUTEXES", debugRtMutexes());
        options.put("TRACE_IRQFLAGS", traceIrqflags());
        options.put("QUEUED_RWLOCKS", queuedRwlocks());
        options.put("PREEMPT_RT_NEEDS_BH_LOCK", needsBhLock());
        return options;
    }

    @Override
    public String toString() {
        return name;
    }
}
