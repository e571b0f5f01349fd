package org.nowait.kernel.machine;

import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Primitive.Kind;
import org.nowait.kernel.mm.AllocFlags;
import org.nowait.kernel.mm.BuddyAllocator;
import org.nowait.kernel.mm.Pointer;
import org.nowait.kernel.mm.Watermarks;
import org.nowait.kernel.mm.Zone;

/**
 * The steps on a zone's lists. Models {@code zone_watermark_fast()}, {@code __rmqueue_pcplist()}, {@code rmqueue_bulk()},
 * {@code __rmqueue_smallest()}, {@code free_unref_page_commit()}, {@code free_pcppages_bulk()} and {@code free_one_page()}.
 */
final class ZoneSteps {

    private final MachineParts parts;
    private final Processes processes;
    private final Watermarks marks;
    private final boolean passesAtMark;
    private final boolean ignoresOrder;
    private final boolean slowAtLow;
    private final boolean listOfCpu0;
    private final boolean forgetsDeferred;

    ZoneSteps(MachineParts parts) {
        this.parts = parts;
        this.processes = parts.processes;
        MemorySpec memory = parts.scenario.memory();
        this.marks = new Watermarks(memory.min(), memory.low(), memory.high(), 0);
        passesAtMark = parts.faults.contains(Fault.WATERMARK_REACHED_IS_PASSED);
        ignoresOrder = parts.faults.contains(Fault.WATERMARK_IGNORES_ORDER);
        slowAtLow = parts.faults.contains(Fault.SLOW_PATH_AT_LOW_MARK);
        listOfCpu0 = parts.faults.contains(Fault.PCP_LIST_OF_CPU_0);
        forgetsDeferred = parts.faults.contains(Fault.DEFERRED_FREES_FORGOTTEN);
    }

    private Zone zone() {
        return parts.zone.orElseThrow();
    }

    /** {@return why the step is refused, or PERFORMED if it may come} */
    private StepResult allowed(int process, Kind kind) {
        return parts.allowed(process, kind);
    }

    private StepResult done(int process, int flags) {
        parts.frames.advance(process);
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }

    /** Ends a step whose primitive has a second way on. */
    private StepResult done(int process, boolean straight, int flags) {
        if (straight) {
            return done(process, flags);
        }
        parts.frames.advanceFailed(process);
        parts.flags.raise(flags);
        return StepResult.PERFORMED;
    }

    StepResult checkWatermark(int process) {
        StepResult allowed = allowed(process, Kind.WATERMARK);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        Request request = parts.frames.next(process).wanted();
        BuddyAllocator buddy = zone().buddy();
        boolean may = marks.mayTake(request.gfp(), rights(request), order(request), level(buddy));
        boolean belowMin = buddy.freePages() - ((1 << order(request)) - 1) <= marks.min();
        return done(process, may, may && belowMin ? Flag.RESERVES_USED.bit() : 0);
    }

    private int order(Request request) {
        return ignoresOrder ? 0 : request.order();
    }

    private AllocFlags rights(Request request) {
        return slowAtLow ? request.rights().at(AllocFlags.Mark.LOW) : request.rights();
    }

    private Watermarks.Level level(BuddyAllocator buddy) {
        int more = passesAtMark ? 1 : 0;
        return new Watermarks.Level(buddy.freePages() + more, 0, 0, buddy.largestFreeOrder(), -1);
    }

    /** {@return the CPU whose page list the process uses} */
    private int listOf(int process) {
        return listOfCpu0 ? 0 : parts.cpuOf[process];
    }

    /** The request's register gets the pointer to a block. */
    private void give(int process, Request request, int pfn) {
        int pointer = request.object() ? Pointer.object(pfn) : Pointer.page(pfn);
        zone().owner().got(pointer, request.order());
        processes.setRegister(process, request.register(), pointer);
    }

    StepResult popPage(int process) {
        StepResult allowed = allowed(process, Kind.PCP_POP);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        int pfn = zone().pcp().pop(listOf(process));
        if (pfn != BuddyAllocator.NONE) {
            give(process, parts.frames.next(process).wanted(), pfn);
        }
        return done(process, pfn != BuddyAllocator.NONE, 0);
    }

    StepResult refill(int process) {
        StepResult allowed = allowed(process, Kind.REFILL);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        zone().pcp().refill(listOf(process));
        return done(process, 0);
    }

    StepResult takePages(int process) {
        StepResult allowed = allowed(process, Kind.BUDDY_TAKE);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        Request request = parts.frames.next(process).wanted();
        int pfn = zone().buddy().allocate(request.order());
        if (pfn != BuddyAllocator.NONE) {
            give(process, request, pfn);
        }
        return done(process, 0);
    }

    /** {@return whether the argument is a page that is out, as a block of the request's order at least} */
    private boolean isGood(int process, Request request) {
        int pointer = processes.argument(process);
        return Pointer.isPage(pointer) && zone().owner().order(pointer) >= request.order();
    }

    /** The caller has it no more. Returns what he did wrong. */
    private int takeBack(int process, Request request) {
        int pointer = processes.argument(process);
        boolean good = isGood(process, request);
        int flags = good ? 0 : Flag.CORRUPTION.bit();
        if (good) {
            flags = zone().owner().order(pointer) > request.order() ? Flag.LEAK.bit() : 0;
            zone().owner().gaveBack(pointer);
        }
        parts.clearFreed(process, request);
        return flags;
    }

    /** A holder of the lock who might spin takes what was deferred first. */
    StepResult givePages(int process) {
        StepResult allowed = allowed(process, Kind.BUDDY_GIVE);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        Request request = parts.frames.next(process).wanted();
        boolean good = isGood(process, request);
        if (!request.trylock() && !forgetsDeferred) {
            zone().late().drain();
        }
        if (good) {
            zone().buddy().free(Pointer.pfn(processes.argument(process)), request.order());
        }
        return done(process, takeBack(process, request));
    }

    StepResult pushPage(int process) {
        StepResult allowed = allowed(process, Kind.PCP_PUSH);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        int cpu = listOf(process);
        Request request = parts.frames.next(process).wanted();
        if (isGood(process, request)) {
            zone().pcp().push(cpu, Pointer.pfn(processes.argument(process)));
        }
        int flags = takeBack(process, request);
        return done(process, zone().pcp().full(cpu) && !request.trylock(), flags);
    }

    StepResult drain(int process) {
        StepResult allowed = allowed(process, Kind.DRAIN);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        zone().pcp().drain(listOf(process), zone().pcp().batch());
        return done(process, 0);
    }

    StepResult deferFree(int process) {
        StepResult allowed = allowed(process, Kind.DEFER);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        Request request = parts.frames.next(process).wanted();
        if (isGood(process, request)) {
            zone().late().push(Pointer.pfn(processes.argument(process)), request.order());
        }
        return done(process, takeBack(process, request));
    }
}
