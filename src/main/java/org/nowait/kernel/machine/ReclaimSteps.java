package org.nowait.kernel.machine;

import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Primitive.Kind;
import org.nowait.kernel.mm.Zone;

/**
 * The steps around kswapd and direct reclaim. Models {@code wakeup_kswapd()}, {@code try_to_free_pages()} (mm/vmscan.c) and the
 * boosted watermark that {@code rmqueue()} looks at.
 */
final class ReclaimSteps {

    private final MachineParts parts;
    private final ContextSteps contexts;
    private final boolean keepsBoost;

    ReclaimSteps(MachineParts parts, ContextSteps contexts) {
        this.parts = parts;
        this.contexts = contexts;
        this.keepsBoost = parts.faults.contains(Fault.BOOST_NOT_CLEARED);
    }

    private Zone zone() {
        return parts.zone.orElseThrow();
    }

    private StepResult done(int process, boolean straight, int flags) {
        if (straight) {
            parts.frames.advance(process);
        } else {
            parts.frames.advanceFailed(process);
        }
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }

    /** It sleeps, and the zone is not balanced: below its high mark, or boosted. */
    StepResult testKswapd(int process) {
        StepResult allowed = parts.allowed(process, Kind.TEST_KSWAPD);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        int order = parts.frames.next(process).wanted().order();
        MemorySpec memory = parts.scenario.memory();
        boolean balanced = zone().buddy().freePages() - ((1 << order) - 1) > memory.high() && !memory.boosted();
        return done(process, !zone().kswapdAwake() && !balanced, 0);
    }

    StepResult wakeKswapd(int process) {
        StepResult allowed = parts.allowed(process, Kind.WAKE_KSWAPD);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        int flags = zone().kswapdAwake() ? 0 : Flag.KSWAPD_WOKEN.bit();
        zone().setKswapdAwake(true);
        return done(process, true, flags);
    }

    StepResult testBoost(int process) {
        StepResult allowed = parts.allowed(process, Kind.TEST_BOOST);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        boolean boosted = zone().boosted();
        zone().setBoosted(boosted && keepsBoost);
        return done(process, boosted, 0);
    }

    /** Sleeps, like {@code schedule()}. */
    StepResult reclaim(int process) {
        StepResult allowed = parts.allowed(process, Kind.RECLAIM);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        int flags = contexts.sleep(process);
        return done(process, zone().reclaim(), flags);
    }

    StepResult warn(int process) {
        StepResult allowed = parts.allowed(process, Kind.WARN);
        return allowed == StepResult.PERFORMED ? done(process, true, Flag.WARN.bit()) : allowed;
    }
}
