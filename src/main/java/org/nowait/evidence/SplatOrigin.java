package org.nowait.evidence;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Era;

/**
 * Where a report comes from, as far as it tells.
 *
 * @param rawNesting PROVE_RAW_LOCK_NESTING
 * @param preemptRt PREEMPT_RT
 * @param era whose rules lockdep followed
 * @param eraHow what told the era
 * @param context what was running
 * @param contextHow what told the context
 * @param build the nearest row of the table of builds
 * @param buildHow in what the row may differ from the kernel of the report
 */
public record SplatOrigin(
        Evidence rawNesting,
        Evidence preemptRt,
        Era era,
        String eraHow,
        SplatContext context,
        String contextHow,
        Build build,
        String buildHow) {

    private static final Set<String> RT_FUNCTIONS = Set.of(
            "rt_spin_lock",
            "rt_spin_trylock",
            "rt_spin_unlock",
            "rt_read_lock",
            "rt_write_lock",
            "rtlock_slowlock",
            "rtlock_slowlock_locked",
            "rt_spin_lock_nested",
            "rt_spin_lock_bh");
    private static final Set<String> OFF_RT_FUNCTIONS =
            Set.of("queued_spin_lock_slowpath", "queued_read_lock_slowpath");

    /**
     * Infers the kernel of a report.
     *
     * @param splat the report
     * @return what it tells, each part with its reason
     */
    public static SplatOrigin of(Splat splat) {
        Evidence rawNesting = Numbering.of(splat);
        Evidence rt = preemptRt(splat);
        Era era = era(splat);
        SplatContext context = SplatContext.of(splat, rawNesting);
        Build build = build(rawNesting, rt, era);
        return new SplatOrigin(
                rawNesting,
                rt,
                era,
                eraHow(splat),
                context,
                SplatContext.how(splat, context),
                build,
                difference(build, era, rt));
    }

    private static Evidence preemptRt(Splat splat) {
        Evidence.Scale scale = new Evidence.Scale();
        splat.kernel().ifPresent(kernel -> {
            scale.yes(kernel.namesRt(), "the kernel's name");
            scale.no(kernel.namesOtherPreemption(), "the kernel's build line");
        });
        splat.atomic().ifPresent(atomic -> scale.yes(atomic.site().contains("spinlock_rt.c"), atomic.site()));
        splat.trace().forEach(frame -> {
            scale.yes(RT_FUNCTIONS.contains(frame.function()), frame.function() + "() in the trace");
            scale.no(OFF_RT_FUNCTIONS.contains(frame.function()), frame.function() + "() in the trace");
        });
        splat.held().forEach(lock -> {
            scale.yes(
                    lock.baseName().equals("local_bh") || lock.baseName().contains("softirq_ctrl.lock"),
                    "(" + lock.name() + ") held");
            scale.yes(
                    lock.at().stream().map(SplatLock::functionOf).anyMatch(RT_FUNCTIONS::contains), lock.site() + "()");
        });
        return scale.weigh("nothing in the report tells, n is assumed");
    }

    private static Era era(Splat splat) {
        return splat.kernel()
                .map(kernel -> kernel.atLeast(6, 4) ? Era.V7_3 : kernel.atLeast(5, 17) ? Era.V6_1 : Era.V5_9)
                .orElse(Era.V7_3);
    }

    private static String eraHow(Splat splat) {
        if (splat.kernel().isEmpty()) {
            return "the kernel is unknown, the rules of 7.3 are assumed";
        }
        KernelIdent kernel = splat.kernel().get();
        if (kernel.atLeast(6, 4)) {
            return "overrides exist since 6.4";
        }
        if (kernel.atLeast(5, 17)) {
            return "no overrides before 6.4, no early exit since 5.17";
        }
        return kernel.atLeast(5, 11)
                ? "the early exit went between 5.10 and 5.17, it is assumed to be there"
                : "the check ends early when nothing is held";
    }

    private static Build build(Evidence rawNesting, Evidence rt, Era era) {
        if (rt.orElse(false)) {
            return Builds.byName(era == Era.V5_9 ? "RT-5.9-DEBUG" : "RT-7.3-DEBUG");
        }
        if (!rawNesting.orElse(true)) {
            return Builds.byName("FULL-5.9-NORAW");
        }
        return Builds.byName(
                switch (era) {
                    case V5_9 -> "FULL-5.9-DEBUG";
                    case V6_1 -> "NONE-6.1-DEBUG";
                    case V7_3 -> "FULL-7.3-DEBUG";
                });
    }

    private static String difference(Build build, Era era, Evidence rt) {
        String rules = build.era() == era
                ? "the rules are the same"
                : "the table has no such build of " + era.release() + ", the rules are "
                        + build.era().release() + "'s";
        return rt.value().isEmpty() ? rules + "; PREEMPT_RT is assumed to be n" : rules;
    }
}
