package org.nowait.kernel.machine;

import org.nowait.kernel.config.Era;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.machine.CodeBuffer.Label;
import org.nowait.kernel.machine.Primitive.Kind;
import org.nowait.kernel.machine.Request.Attempt;

/**
 * Compiles the way to a page: {@code get_page_from_freelist()}, {@code rmqueue()} of each release,
 * {@code __alloc_pages_slowpath()} and {@code wakeup_kswapd()}.
 */
final class PageCompiler {

    private static final String SLOW_PATH = "__alloc_pages_slowpath";
    private static final String WAKE_UP = "wakeup_kswapd";

    private final AllocatorCode code;

    PageCompiler(AllocatorCode code) {
        this.code = code;
    }

    /** One attempt, and those that follow where it fails. */
    void getPage(Request request) {
        attempt(request);
        Label done = new Label();
        code.work(Kind.IF_GOT, request, SLOW_PATH, done);
        switch (request.attempt()) {
            case FAST -> slowPath(request, done);
            case SLOW, RECLAIMED -> reclaim(request, done);
            case NOLOCK, NONE -> {}
        }
        code.place(done);
    }

    private void attempt(Request request) {
        Label below = new Label();
        code.work(Kind.WATERMARK, request, "get_page_from_freelist", below);
        if (code.build.era() == Era.V5_9) {
            rmqueueOf2020(request);
        } else {
            rmqueueOfToday(request);
        }
        code.place(below);
    }

    private void slowPath(Request request, Label done) {
        boolean warns = code.design.warns() && request.gfp().bits() != 0;
        code.bail(request.gfp(), done, SLOW_PATH, () -> warn(warns, SLOW_PATH));
        if (request.gfp().wakesKswapd() || code.faults.contains(Fault.KSWAPD_WOKEN_WITHOUT_BIT)) {
            testKswapd(request);
        }
        getPage(request.during(Attempt.SLOW));
    }

    private void warn(boolean warns, String at) {
        if (warns) {
            code.plain(Kind.WARN, at);
        }
    }

    /** Reclaims as often as it makes progress and no page is had for it. */
    private void reclaim(Request request, Label done) {
        if (!request.gfp().allowsBlocking()) {
            return;
        }
        Label again = new Label();
        Request after = request.during(Attempt.RECLAIMED);
        code.work(Kind.RECLAIM, request, "__alloc_pages_direct_reclaim", done);
        code.place(again);
        attempt(after);
        code.work(Kind.IF_GOT, after, SLOW_PATH, done);
        code.work(Kind.RECLAIM, after, "__alloc_pages_direct_reclaim", done);
        code.goTo(again, SLOW_PATH);
    }

    private void rmqueueOf2020(Request request) {
        if (request.order() == 0) {
            code.pcpSection("rmqueue_pcplist", () -> pop(request));
            testBoost(request);
            return;
        }
        Label out = new Label();
        if (code.design.bailsAbove()) {
            code.bail(request.gfp(), out, "rmqueue", () -> warn(code.design.warns(), "rmqueue"));
        }
        take(request, "rmqueue");
        Label got = new Label();
        code.work(Kind.IF_GOT, request, "rmqueue", got);
        code.goTo(out, "rmqueue");
        code.place(got);
        testBoost(request);
        code.place(out);
    }

    private void rmqueueOfToday(Request request) {
        if (request.order() == 0) {
            code.pinnedTry("rmqueue_pcplist", () -> pop(request), () -> {});
        }
        Label got = new Label();
        code.work(Kind.IF_GOT, request, "rmqueue", got);
        take(request, "rmqueue_buddy");
        code.place(got);
        if (request.gfp().wakesKswapd() || code.faults.contains(Fault.BOOST_TESTED_WITHOUT_BIT)) {
            testBoost(request);
        }
    }

    private void take(Request request, String at) {
        code.zoneSection(request, LockForm.IRQSAVE, at, () -> code.work(Kind.BUDDY_TAKE, request, at), () -> {});
    }

    /** The CPU's list; an empty one is filled once, unless the design leaves the allocator here. */
    private void pop(Request request) {
        String at = "rmqueue_pcplist";
        String bulk = "rmqueue_bulk";
        Label empty = new Label();
        Label over = new Label();
        code.work(Kind.PCP_POP, request, at, empty);
        code.goTo(over, at);
        code.place(empty);
        code.bail(request.gfp(), over, bulk, () -> {});
        if (code.faults.contains(Fault.REFILL_WITHOUT_ZONE_LOCK)) {
            code.work(Kind.REFILL, request, bulk);
        } else {
            code.zoneSection(request, code.bulkForm(), bulk, () -> code.work(Kind.REFILL, request, bulk), () -> {});
        }
        code.work(Kind.PCP_POP, request, at, over);
        code.place(over);
    }

    private void testBoost(Request request) {
        Label no = new Label();
        code.work(Kind.TEST_BOOST, request, "rmqueue", no);
        testKswapd(request.ofOrderZero());
        code.place(no);
    }

    private void testKswapd(Request request) {
        Label no = new Label();
        code.work(Kind.TEST_KSWAPD, request, WAKE_UP, no);
        if (code.faults.contains(Fault.KSWAPD_WOKEN_WITHOUT_WAIT_LOCK)) {
            wakeTask();
        } else if (code.design.rcuwait()) {
            code.open(SectionKind.RCU, 0, WAKE_UP);
            wakeTask();
            code.close(SectionKind.RCU, 0, WAKE_UP);
        } else {
            int wait = code.locks.kswapdWait();
            code.irqsAround(wait, SavedFlags.KSWAPD, WAKE_UP, () -> {
                code.lock(wait, LockForm.IRQSAVE, WAKE_UP);
                wakeTask();
                code.unlock(wait, WAKE_UP);
            });
        }
        code.place(no);
    }

    /** {@code try_to_wake_up()}. */
    private void wakeTask() {
        code.irqSave(SavedFlags.PI_LOCK, WAKE_UP);
        code.lock(code.locks.kswapdPi(), LockForm.PLAIN, WAKE_UP);
        code.lock(code.locks.kswapdRq(), LockForm.PLAIN, WAKE_UP);
        code.plain(Kind.WAKE_KSWAPD, WAKE_UP);
        code.unlock(code.locks.kswapdRq(), WAKE_UP);
        code.unlock(code.locks.kswapdPi(), WAKE_UP);
        code.irqRestore(SavedFlags.PI_LOCK, WAKE_UP);
    }
}
