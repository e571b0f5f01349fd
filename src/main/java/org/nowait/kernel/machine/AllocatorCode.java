package org.nowait.kernel.machine;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.config.PcpProtection;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.machine.CodeBuffer.Label;
import org.nowait.kernel.machine.Primitive.Kind;
import org.nowait.kernel.mm.GfpFlags;

/**
 * What the functions of the allocator share: sections with interrupts off, sections under {@code zone->lock}, the protection of
 * the per-CPU lists, and the points where a design leaves the allocator.
 */
final class AllocatorCode {

    final Build build;
    final Design design;
    final AllocatorLocks locks;
    final Set<Fault> faults;
    private final MachineLocks table;
    private final int cpu;
    private final CodeBuffer code;

    AllocatorCode(MachineParts parts, int cpu, CodeBuffer code) {
        this.build = parts.build;
        this.design = parts.design;
        this.faults = parts.faults;
        this.table = parts.locks;
        this.locks = parts.locks.allocator.orElseThrow();
        this.cpu = cpu;
        this.code = code;
    }

    void place(Label label) {
        code.place(label);
    }

    void goTo(Label label, String at) {
        code.goTo(label, at);
    }

    void irqSave(int variable, String at) {
        code.add(Primitive.of(Kind.IRQ_SAVE, at).withVariable(variable));
    }

    void irqRestore(int variable, String at) {
        code.add(Primitive.of(Kind.IRQ_RESTORE, at).withVariable(variable));
    }

    void open(SectionKind kind, int map, String at) {
        code.add(Primitive.of(Kind.OPEN, at).onSection(kind, map));
    }

    void close(SectionKind kind, int map, String at) {
        code.add(Primitive.of(Kind.CLOSE, at).onSection(kind, map));
    }

    void lock(int lock, LockForm form, String at) {
        code.add(Primitive.of(Kind.LOCK, at).onLock(lock, LockMode.WRITE, form));
    }

    /** Tries a lock; control goes to the label if it is not had. */
    void trylock(int lock, LockForm form, String at, Label failed) {
        code.add(Primitive.of(Kind.TRYLOCK, at).onLock(lock, LockMode.WRITE, form), failed);
    }

    void unlock(int lock, String at) {
        code.add(Primitive.of(Kind.UNLOCK, at).onLock(lock, LockMode.WRITE, LockForm.PLAIN));
    }

    void plain(Kind kind, String at) {
        code.add(Primitive.of(kind, at));
    }

    void work(Kind kind, Request request, String at) {
        code.add(Primitive.of(kind, at).working(request));
    }

    /** Works on the request; control goes to the label as the kind says. */
    void work(Kind kind, Request request, String at, Label otherwise) {
        code.add(Primitive.of(kind, at).working(request), otherwise);
    }

    /** Goes to the label unless the context is preemptible. */
    void unlessPreemptible(Label label, String at) {
        ifThen(Kind.IF_PREEMPTIBLE, label, at);
    }

    /** Goes to the label unless {@code can_spin_trylock()}. */
    void unlessMayTrylock(Label label, String at) {
        ifThen(Kind.IF_MAY_TRYLOCK, label, at);
    }

    private void ifThen(Kind test, Label otherwise, String at) {
        Label on = new Label();
        code.add(Primitive.of(test, at), on);
        code.goTo(otherwise, at);
        code.place(on);
    }

    /** RT's sleeping spinlocks leave the interrupts alone. */
    private boolean touchesIrqs(int lock) {
        return !table.rtSpinlock(lock);
    }

    /** What is done with interrupts off where taking the lock by its _irqsave form turns them off. */
    void irqsAround(int lock, int variable, String at, Runnable inside) {
        if (touchesIrqs(lock)) {
            irqSave(variable, at);
        }
        inside.run();
        if (touchesIrqs(lock)) {
            irqRestore(variable, at);
        }
    }

    /**
     * A section under {@code zone->lock}: by trylock for those who may not spin, by trylock first where the design says so.
     *
     * @param request what it is for
     * @param form the form of the lock function
     * @param at the kernel function
     * @param inside what is done under the lock
     * @param failed what those do who may not spin and found the lock taken
     */
    void zoneSection(Request request, LockForm form, String at, Runnable inside, Runnable failed) {
        boolean irqs = form == LockForm.IRQSAVE && touchesIrqs(locks.zone());
        if (irqs) {
            irqSave(SavedFlags.ZONE, at);
        }
        Label over = new Label();
        if (request.trylock() && !faults.contains(Fault.NOLOCK_SPINS)) {
            Label busy = new Label();
            trylock(locks.zone(), form, at, busy);
            inside.run();
            unlock(locks.zone(), at);
            goTo(over, at);
            place(busy);
            failed.run();
        } else if (design.triesFirst()) {
            triedFirst(form, at, inside, over);
        } else {
            lock(locks.zone(), form, at);
            inside.run();
            unlock(locks.zone(), at);
        }
        place(over);
        if (irqs) {
            irqRestore(SavedFlags.ZONE, at);
        }
    }

    private void triedFirst(LockForm form, String at, Runnable inside, Label over) {
        Label busy = new Label();
        Label held = new Label();
        trylock(locks.zone(), form, at, busy);
        place(held);
        inside.run();
        unlock(locks.zone(), at);
        goTo(over, at);
        place(busy);
        if (build.preemptRt()) {
            unlessPreemptible(over, at);
        }
        lock(locks.zone(), form, at);
        goTo(held, at);
    }

    /** The form of {@code zone->lock} inside of the per-CPU lists' protection: interrupts may be off already. */
    LockForm bulkForm() {
        PcpProtection pcp = build.pcpProtection();
        boolean on = pcp == PcpProtection.TRYLOCK || pcp == PcpProtection.NONE;
        return on && !faults.contains(Fault.BULK_LEAVES_IRQS_ON) ? LockForm.IRQSAVE : LockForm.PLAIN;
    }

    /** The per-CPU lists of 5.9: interrupts off, or the RT tree's local lock. */
    void pcpSection(String at, Runnable inside) {
        if (build.pcpProtection() == PcpProtection.LOCAL_LOCK && !faults.contains(Fault.RT_TREE_PCP_BY_IRQ_SAVE)) {
            lock(locks.pagesets(), LockForm.IRQSAVE, at);
            inside.run();
            unlock(locks.pagesets(), at);
        } else {
            irqSave(SavedFlags.PCP, at);
            inside.run();
            irqRestore(SavedFlags.PCP, at);
        }
    }

    /** The per-CPU lists since 6.0: {@code pcp_spin_trylock()} in a section that stays on its CPU. */
    void pinnedTry(String at, Runnable got, Runnable failed) {
        if (build.pcpProtection() == PcpProtection.NONE) {
            failed.run();
            return;
        }
        boolean irqs = build.pcpProtection() == PcpProtection.TRYLOCK_IRQSAVE;
        SectionKind pin = build.preemptRt() || faults.contains(Fault.PINNED_BY_MIGRATION_ONLY)
                ? SectionKind.MIGRATE
                : SectionKind.PREEMPT;
        Label busy = new Label();
        Label over = new Label();
        open(pin, 0, at);
        if (irqs) {
            irqSave(SavedFlags.PCP, at);
        }
        trylock(locks.pcp(cpu), irqs ? LockForm.IRQSAVE : LockForm.PLAIN, at, busy);
        got.run();
        unlock(locks.pcp(cpu), at);
        unpin(pin, irqs, at);
        goTo(over, at);
        place(busy);
        if (!faults.contains(Fault.FAILED_PCP_TRYLOCK_STAYS_PINNED)) {
            unpin(pin, irqs, at);
        }
        failed.run();
        place(over);
    }

    private void unpin(SectionKind pin, boolean irqs, String at) {
        if (irqs) {
            irqRestore(SavedFlags.PCP, at);
        }
        close(pin, 0, at);
    }

    /** Goes to the label where the design leaves the allocator; {@code first} is done on the way out. */
    void bail(GfpFlags gfp, Label out, String at, Runnable first) {
        if (!design.bailOut().concerns(build, gfp)) {
            return;
        }
        Label on = new Label();
        if (design.bailOut().asksPreemptible()) {
            code.add(Primitive.of(Kind.IF_PREEMPTIBLE, at), on);
        }
        first.run();
        goTo(out, at);
        place(on);
    }
}
