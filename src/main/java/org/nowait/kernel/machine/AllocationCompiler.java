package org.nowait.kernel.machine;

import java.util.Set;
import java.util.TreeSet;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.machine.CodeBuffer.Label;
import org.nowait.kernel.machine.Primitive.Kind;
import org.nowait.kernel.machine.Request.Attempt;
import org.nowait.kernel.mm.GfpFlag;
import org.nowait.kernel.mm.GfpFlags;

/**
 * Compiles the functions that allocate, for a build, under a design. Models {@code __alloc_pages()},
 * {@code alloc_pages_nolock()} (mm/page_alloc.c), {@code kmalloc()} and {@code ___slab_alloc()} (mm/slub.c), and what the
 * proposals have their callers do in front of them.
 */
final class AllocationCompiler {

    /** The mask of callers who may not take locks; each design says what it is. */
    static final String FOR_RAW_CALLERS = "GFP_RT_SAFE";

    private static final String NEW_SLAB = "___slab_alloc";

    private final AllocatorCode code;
    private final PageCompiler pages;

    AllocationCompiler(AllocatorCode code) {
        this.code = code;
        this.pages = new PageCompiler(code);
    }

    /** Puts down the body of a call that allocates into a register. */
    void allocate(Operation.Call call, int register) {
        String at = call.function().name();
        boolean own = call.gfp().contains(FOR_RAW_CALLERS);
        boolean object = call.function().isOfObjects();
        boolean nolock = call.function().onlyTries() || (own && usesNolock());
        GfpFlags gfp = nolock ? withoutReclaim(gfp(call)) : gfp(call);
        Attempt first = nolock ? Attempt.NOLOCK : Attempt.FAST;
        Request request = new Request(register, gfp, call.order(), nolock, object, first);
        boolean overridden = own
                && code.design.call() == RawCall.FILL_POOL
                && !code.faults.contains(Fault.FILL_POOL_WITHOUT_OVERRIDE);
        Label out = new Label();
        Label inside = new Label();
        if (own) {
            refrain(out, at);
        }
        if (overridden) {
            code.open(SectionKind.MAP, code.locks.fillPool(), "debug_objects_fill_pool");
        }
        if (own && code.design.call() == RawCall.LOCKLESS && !object) {
            lockless(request);
        } else {
            if (nolock) {
                code.unlessMayTrylock(inside, at);
            }
            mayBlock(request);
        }
        code.place(inside);
        if (overridden) {
            code.close(SectionKind.MAP, code.locks.fillPool(), "debug_objects_fill_pool");
        }
        code.place(out);
    }

    private boolean usesNolock() {
        RawCall call = code.design.call();
        return call == RawCall.NOLOCK || (call == RawCall.NOLOCK_ON_RT && code.build.preemptRt());
    }

    private GfpFlags gfp(Operation.Call call) {
        GfpFlags gfp = mask(call, code.build, code.design);
        return code.faults.contains(Fault.GFP_ATOMIC_WITHOUT_RESERVE) ? gfp.without(GfpFlag.HIGH) : gfp;
    }

    /** {@return the mask that a call asks with: GFP_RT_SAFE stands for the design's own} */
    static GfpFlags mask(Operation.Call call, Build build, Design design) {
        Set<String> words = new TreeSet<>(call.gfp());
        if (words.remove(FOR_RAW_CALLERS)) {
            words.addAll(design.gfp());
        }
        return GfpFlags.parse(build.era(), words.isEmpty() ? "0" : String.join("|", words));
    }

    private static GfpFlags withoutReclaim(GfpFlags gfp) {
        return gfp.without(GfpFlag.DIRECT_RECLAIM).without(GfpFlag.KSWAPD_RECLAIM);
    }

    /** A caller who may not lock tests first whether he calls at all. */
    private void refrain(Label out, String at) {
        switch (code.design.call()) {
            case IF_NONE_OR_PREEMPTIBLE -> {
                if (code.build.preemption()) {
                    code.unlessPreemptible(out, at);
                }
            }
            case IF_NOT_RT_NOR_LOCKDEP -> {
                boolean lockdep =
                        code.build.proveLocking() && !code.faults.contains(Fault.COMPILE_TIME_TEST_FORGETS_LOCKDEP);
                if (code.build.preemptRt() || lockdep) {
                    code.goTo(out, at);
                }
            }
            case FILL_POOL -> {
                if (code.build.preemptRt()) {
                    code.unlessPreemptible(out, at);
                }
            }
            case ALLOCATOR, LOCKLESS, NOLOCK, NOLOCK_ON_RT -> {}
        }
    }

    /** {@code __alloc_page_lockless()}: the CPU's list and nothing else. */
    private void lockless(Request request) {
        String at = "__alloc_page_lockless";
        if (request.order() == 0) {
            Label empty = new Label();
            code.irqSave(SavedFlags.PCP, at);
            code.work(Kind.PCP_POP, request, at, empty);
            code.place(empty);
            code.irqRestore(SavedFlags.PCP, at);
        }
    }

    private void mayBlock(Request request) {
        if (request.gfp().allowsBlocking() && !code.faults.contains(Fault.MIGHT_ALLOC_FORGOTTEN)) {
            code.plain(Kind.MIGHT_SLEEP, "might_alloc");
        }
        if (request.object()) {
            kmalloc(request);
        } else {
            pages.getPage(request);
        }
    }

    /** The CPU's sheaf, today under its local trylock; without an object in it a new slab. */
    private void kmalloc(Request request) {
        Label had = new Label();
        if (code.build.era() == Era.V7_3) {
            Label busy = new Label();
            code.trylock(code.locks.sheaf(), LockForm.PLAIN, "kmalloc", busy);
            code.work(Kind.SHEAF_POP, request, "kmalloc");
            code.unlock(code.locks.sheaf(), "kmalloc");
            code.place(busy);
        } else {
            code.work(Kind.SHEAF_POP, request, "kmalloc");
        }
        code.work(Kind.IF_GOT, request, "kmalloc", had);
        if (code.build.era() == Era.V5_9) {
            newSlabOf2020(request);
        } else {
            newSlabOfToday(request);
        }
        code.place(had);
    }

    private void newSlabOfToday(Request request) {
        if (!request.trylock()) {
            code.irqsAround(code.locks.list(), SavedFlags.SLAB, NEW_SLAB, () -> {
                code.lock(code.locks.list(), LockForm.IRQSAVE, NEW_SLAB);
                code.unlock(code.locks.list(), NEW_SLAB);
            });
        }
        pages.getPage(request);
    }

    /** Interrupts are off from the node's list on; they come on for the page if the request may block, or on the RT tree. */
    private void newSlabOf2020(Request request) {
        boolean blocks = request.gfp().allowsBlocking() && !code.faults.contains(Fault.SLUB_BLOCKS_WITH_IRQS_OFF);
        boolean onForPage = code.build.rtTree() || blocks;
        code.irqSave(SavedFlags.SLAB, NEW_SLAB);
        code.lock(code.locks.list(), LockForm.PLAIN, NEW_SLAB);
        code.unlock(code.locks.list(), NEW_SLAB);
        if (onForPage) {
            code.irqRestore(SavedFlags.SLAB, NEW_SLAB);
        }
        pages.getPage(request);
        if (!onForPage) {
            code.irqRestore(SavedFlags.SLAB, NEW_SLAB);
        }
    }
}
