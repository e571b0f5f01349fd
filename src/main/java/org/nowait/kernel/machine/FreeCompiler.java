package org.nowait.kernel.machine;

import org.nowait.kernel.config.Era;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.machine.CodeBuffer.Label;
import org.nowait.kernel.machine.Primitive.Kind;
import org.nowait.kernel.machine.Request.Attempt;
import org.nowait.kernel.mm.GfpFlags;

/**
 * Compiles the functions that free. Models {@code free_unref_page()} and {@code __free_frozen_pages()}, {@code free_one_page()}
 * (mm/page_alloc.c), {@code kfree()}, {@code kfree_nolock()} and {@code __slab_free()} (mm/slub.c).
 */
final class FreeCompiler {

    private static final String SLAB_FREE = "__slab_free";

    private final AllocatorCode code;

    FreeCompiler(AllocatorCode code) {
        this.code = code;
    }

    /** Puts down the body of a call that frees what a register holds. */
    void free(Operation.Call call, int register) {
        String at = call.function().name();
        boolean nolock = call.function().onlyTries();
        GfpFlags none = new GfpFlags(code.build.era(), 0);
        Request request = new Request(register, none, call.order(), nolock, false, Attempt.NONE);
        Label out = new Label();
        code.work(Kind.LOAD_ARGUMENT, request, at);
        code.work(Kind.IF_NULL, request, at, out);
        if (!call.function().isOfObjects()) {
            freePages(request);
        } else if (code.build.era() == Era.V7_3) {
            kfreeOfToday(request);
        } else {
            kfreeOf2020(request);
        }
        code.place(out);
    }

    private void freePages(Request request) {
        if (code.build.era() == Era.V5_9) {
            freePagesOf2020(request);
            return;
        }
        String at = "free_frozen_page_commit";
        Label defer = new Label();
        Label out = new Label();
        if (request.trylock()) {
            code.unlessMayTrylock(defer, at);
        }
        if (request.order() == 0) {
            code.pinnedTry(at, () -> push(request, at), () -> freeOnePage(request));
        } else {
            freeOnePage(request);
        }
        code.goTo(out, at);
        code.place(defer);
        defer(request);
        code.place(out);
    }

    private void freePagesOf2020(Request request) {
        if (request.order() == 0) {
            code.pcpSection("free_unref_page", () -> push(request, "free_unref_page"));
        } else {
            give(request, () -> {});
        }
    }

    private void freeOnePage(Request request) {
        give(request, () -> defer(request));
    }

    private void give(Request request, Runnable failed) {
        String at = "free_one_page";
        code.zoneSection(request, LockForm.IRQSAVE, at, () -> code.work(Kind.BUDDY_GIVE, request, at), failed);
    }

    private void defer(Request request) {
        code.work(Kind.DEFER, request, "free_one_page");
    }

    /** Onto the CPU's list; a full one is drained, if a lock may be waited for. */
    private void push(Request request, String at) {
        String bulk = "free_pcppages_bulk";
        Label over = new Label();
        code.work(Kind.PCP_PUSH, request, at, over);
        if (!request.trylock()) {
            code.zoneSection(request, code.bulkForm(), bulk, () -> code.work(Kind.DRAIN, request, bulk), () -> {});
        }
        code.place(over);
    }

    private void kfreeOf2020(Request request) {
        Label full = new Label();
        Label out = new Label();
        code.work(Kind.SHEAF_PUSH, request, "kfree", full);
        code.goTo(out, "kfree");
        code.place(full);
        slabFree(request);
        code.place(out);
    }

    private void kfreeOfToday(Request request) {
        Label busy = new Label();
        Label full = new Label();
        Label out = new Label();
        code.trylock(code.locks.sheaf(), LockForm.PLAIN, "kfree", busy);
        code.work(Kind.SHEAF_PUSH, request, "kfree", full);
        code.unlock(code.locks.sheaf(), "kfree");
        code.goTo(out, "kfree");
        code.place(full);
        code.unlock(code.locks.sheaf(), "kfree");
        code.place(busy);
        if (request.trylock() && !code.faults.contains(Fault.KFREE_NOLOCK_TO_SLAB)) {
            code.work(Kind.DEFER_OBJECT, request, "defer_free");
        } else {
            slabFree(request);
        }
        code.place(out);
    }

    /** The object's slab is neither this CPU's nor full; a slab that is empty then goes back as a page. */
    private void slabFree(Request request) {
        int list = code.locks.list();
        code.irqsAround(list, SavedFlags.SLAB, SLAB_FREE, () -> {
            code.lock(list, LockForm.IRQSAVE, SLAB_FREE);
            code.work(Kind.SLAB_GIVE, request, SLAB_FREE);
            code.unlock(list, SLAB_FREE);
        });
        Label kept = new Label();
        if (code.faults.contains(Fault.SLAB_PAGE_FORGOTTEN)) {
            return;
        }
        code.work(Kind.IF_NULL, request, SLAB_FREE, kept);
        freePages(request);
        code.place(kept);
    }
}
