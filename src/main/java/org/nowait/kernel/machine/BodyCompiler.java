package org.nowait.kernel.machine;

import java.util.ArrayList;
import java.util.List;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.machine.Primitive.Kind;

/**
 * Compiles kernel functions for a build and a CPU. Models the inline functions of include/linux/spinlock_api_smp.h, spinlock_rt.h,
 * rwlock_rt.h, local_lock_internal.h, bottom_half.h and rcupdate.h.
 */
final class BodyCompiler {

    private final MachineParts parts;
    private final int cpu;
    private final Scenario scenario;
    private final Build build;
    private final MachineLocks locks;
    private final boolean rtIrqsave;
    private final List<Primitive> code = new ArrayList<>();
    private String function = "";

    BodyCompiler(MachineParts parts, int cpu) {
        this.parts = parts;
        this.cpu = cpu;
        this.scenario = parts.scenario;
        this.build = parts.build;
        this.locks = parts.locks;
        this.rtIrqsave = parts.faults.contains(Fault.RT_IRQSAVE_DISABLES_IRQS);
    }

    /**
     * Compiles a call.
     *
     * @param call the call
     * @return the instructions; the last is RETURN
     */
    Primitive[] compile(Operation.Call call) {
        code.clear();
        function = call.function().name();
        boolean finite = scenario.client().match(litmus -> true, any -> false);
        if (finite && !call.function().existsOn(build)) {
            throw new IllegalArgumentException(call + " does not exist on " + build + ": " + function + " is there "
                    + call.function().availability().text());
        }
        if (call.function().allocates() || call.function().frees()) {
            return ofAllocator(call);
        }
        int lock = call.lock().isEmpty() ? 0 : scenario.lockIndex(call.lock());
        int variable = call.variable().isEmpty() ? 0 : SavedFlags.bit(scenario.variables(), call.variable());
        switch (call.function().role()) {
            case LOCK -> {
                before(call.function(), lock, variable);
                emit(Kind.LOCK, lock, call.function());
            }
            case TRYLOCK -> trylock(call, lock, variable);
            case UNLOCK -> {
                emit(Kind.UNLOCK, lock, call.function());
                behind(call.function(), lock, variable);
            }
            case OPEN, CLOSE -> section(call.function(), lock, variable);
            case MIGHT_SLEEP -> code.add(Primitive.of(Kind.MIGHT_SLEEP, function));
            case SCHEDULE -> code.add(Primitive.of(Kind.SCHEDULE, function));
            case ALLOCATE, FREE -> throw new IllegalArgumentException("the allocator's: call=" + call);
            case INIT -> emit(Kind.INIT, lock, call.function());
        }
        code.add(Primitive.of(Kind.RETURN, function));
        return code.toArray(Primitive[]::new);
    }

    private Primitive[] ofAllocator(Operation.Call call) {
        CodeBuffer buffer = new CodeBuffer();
        AllocatorCode allocator = new AllocatorCode(parts, cpu, buffer);
        int register = scenario.registers().indexOf(call.register());
        if (call.function().allocates()) {
            new AllocationCompiler(allocator).allocate(call, register);
        } else {
            new FreeCompiler(allocator).free(call, register);
        }
        return buffer.finish(function);
    }

    private void emit(Kind kind, int lock, KernelFunction of) {
        code.add(Primitive.of(kind, function).onLock(lock, of.mode(), of.form()));
    }

    private void trylock(Operation.Call call, int lock, int variable) {
        before(call.function(), lock, variable);
        int register = call.register().isEmpty() ? -1 : scenario.registers().indexOf(call.register());
        code.add(Primitive.of(Kind.TRYLOCK, function)
                .onLock(lock, call.function().mode(), call.function().form())
                .withResult(register)
                .goingTo(code.size() + 2));
        code.add(Primitive.of(Kind.RETURN, function));
        behind(call.function(), lock, variable);
    }

    /** RT's sleeping spinlocks touch bottom halves, never interrupts. */
    private boolean touchesIrqs(int lock, LockForm form) {
        return !locks.rtSpinlock(lock) || (rtIrqsave && form == LockForm.IRQSAVE);
    }

    private void before(KernelFunction of, int lock, int variable) {
        if (of.form() == LockForm.BH) {
            disableBh();
        } else if (touchesIrqs(lock, of.form())) {
            switch (of.form()) {
                case IRQ -> code.add(Primitive.of(Kind.IRQ_OFF, function));
                case IRQSAVE -> code.add(Primitive.of(Kind.IRQ_SAVE, function).withVariable(variable));
                case IRQ_DISABLE -> code.add(open(SectionKind.IRQ_COUNT));
                case PLAIN, BH, NESTED_BH -> {}
            }
        }
    }

    private void behind(KernelFunction of, int lock, int variable) {
        if (of.form() == LockForm.BH) {
            enableBh();
        } else if (touchesIrqs(lock, of.form())) {
            switch (of.form()) {
                case IRQ -> code.add(Primitive.of(Kind.IRQ_ON, function));
                case IRQSAVE ->
                    code.add(Primitive.of(Kind.IRQ_RESTORE, function).withVariable(variable));
                case IRQ_DISABLE -> code.add(close(SectionKind.IRQ_COUNT));
                case PLAIN, BH, NESTED_BH -> {}
            }
        }
    }

    private Primitive open(SectionKind kind) {
        return Primitive.of(Kind.OPEN, function).onSection(kind, 0);
    }

    private Primitive close(SectionKind kind) {
        return Primitive.of(Kind.CLOSE, function).onSection(kind, 0);
    }

    private Primitive ifBhDepth(int depth, int target) {
        return Primitive.of(Kind.IF_BH_DEPTH, function).withVariable(depth).goingTo(target);
    }

    private Primitive bhLock(Kind kind) {
        return Primitive.of(kind, function).onLock(locks.bhLock, LockMode.WRITE, LockForm.PLAIN);
    }

    /** The outermost section takes the lock of bottom halves first, where there is one. */
    private void disableBh() {
        if (build.needsBhLock()) {
            int here = code.size();
            code.add(ifBhDepth(0, here + 3));
            code.add(open(SectionKind.BH));
            code.add(goTo(here + 5));
            code.add(bhLock(Kind.LOCK));
            code.add(open(SectionKind.BH));
        } else {
            code.add(open(SectionKind.BH));
        }
    }

    /** Goes to the target whatever the depth is. */
    private Primitive goTo(int target) {
        return ifBhDepth(-1, target);
    }

    /** The outermost section gives the lock of bottom halves back last. */
    private void enableBh() {
        if (build.needsBhLock()) {
            int here = code.size();
            code.add(ifBhDepth(1, here + 3));
            code.add(close(SectionKind.BH));
            code.add(goTo(here + 5));
            code.add(close(SectionKind.BH));
            code.add(bhLock(Kind.UNLOCK));
        } else {
            code.add(close(SectionKind.BH));
        }
    }

    private void section(KernelFunction of, int lock, int variable) {
        boolean opens = of.role() == FunctionRole.OPEN;
        switch (of.section()) {
            case IRQ -> flag(of, opens, variable);
            case BH -> {
                if (opens) {
                    disableBh();
                } else {
                    enableBh();
                }
            }
            case RCU_BH -> {
                if (opens) {
                    disableBh();
                    code.add(open(SectionKind.RCU_BH));
                } else {
                    code.add(close(SectionKind.RCU_BH));
                    enableBh();
                }
            }
            default ->
                code.add(Primitive.of(opens ? Kind.OPEN : Kind.CLOSE, function)
                        .onSection(of.section(), of.section() == SectionKind.MAP ? lock : 0));
        }
    }

    private void flag(KernelFunction of, boolean opens, int variable) {
        Kind kind;
        if (of.form() == LockForm.IRQSAVE) {
            kind = opens ? Kind.IRQ_SAVE : Kind.IRQ_RESTORE;
        } else {
            kind = opens ? Kind.IRQ_OFF : Kind.IRQ_ON;
        }
        code.add(Primitive.of(kind, function).withVariable(variable).onSection(SectionKind.IRQ, 0));
    }
}
