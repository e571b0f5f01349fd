package org.nowait.kernel.machine;

import java.util.List;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.mm.Pointer;

/**
 * What the general client may call: something that begins, while its process has few sections open; and something that ends,
 * if the process has such a section open.
 */
final class CallRule {

    private final MachineParts parts;
    private final boolean[][] opens;
    private final boolean[][] closes;
    private final int[][] mask;
    private final int[][] wanted;
    private final KernelFunction[][] function;
    private final int[][] register;
    private final int[][] order;

    CallRule(MachineParts parts) {
        this.parts = parts;
        int processes = parts.cpuOf.length;
        opens = new boolean[processes][];
        closes = new boolean[processes][];
        mask = new int[processes][];
        wanted = new int[processes][];
        function = new KernelFunction[processes][];
        register = new int[processes][];
        order = new int[processes][];
        for (int process = 0; process < processes; process++) {
            List<Operation> calls = parts.alphabet(process).map(Alphabet::calls).orElse(List.of());
            opens[process] = new boolean[calls.size()];
            closes[process] = new boolean[calls.size()];
            mask[process] = new int[calls.size()];
            wanted[process] = new int[calls.size()];
            function[process] = new KernelFunction[calls.size()];
            register[process] = new int[calls.size()];
            order[process] = new int[calls.size()];
            for (int operation = 0; operation < calls.size(); operation++) {
                Operation call = calls.get(operation);
                Alphabet alphabet = parts.alphabet(process).orElseThrow();
                opens[process][operation] = alphabet.opens(call);
                int at = operation;
                int of = process;
                call.match(each -> note(of, at, each), choice -> false);
                closes[process][operation] = alphabet.closes(call);
                if (closes[process][operation]) {
                    int number = operation;
                    int owner = process;
                    call.match(each -> looksFor(owner, number, each), choice -> false);
                }
            }
        }
    }

    private boolean note(int process, int operation, Operation.Call call) {
        function[process][operation] = call.function();
        register[process][operation] = parts.scenario.registers().indexOf(call.register());
        order[process][operation] = call.order();
        return true;
    }

    /** An ending call looks for an entry of the section log; a mask of 0 stands for calls that end nothing. */
    private boolean looksFor(int process, int operation, Operation.Call call) {
        KernelFunction function = call.function();
        int lock = call.lock().isEmpty() ? 0 : parts.scenario.lockIndex(call.lock());
        if (function.section() == SectionKind.LOCK) {
            mask[process][operation] = SectionLog.WHAT | SectionLog.LOCK | SectionLog.SHARED;
            wanted[process][operation] = SectionLog.lockEntry(lock, LockMode.NONE, function.form(), false)
                    | (function.mode().shared() ? SectionLog.SHARED : 0);
        } else {
            mask[process][operation] = SectionLog.WHAT | SectionLog.LOCK;
            boolean save = function.form() == LockForm.IRQSAVE;
            wanted[process][operation] = save ? SectionLog.IRQ_SAVE : SectionLog.sectionEntry(function.section(), lock);
        }
        return true;
    }

    /** {@return how many operations the process may choose from} */
    int operations(int process) {
        return mask[process].length;
    }

    /** {@return whether the process, which runs and is in no call, may make that call} */
    boolean allows(int process, int operation) {
        KernelFunction called = function[process][operation];
        if (opens[process][operation] && mayBegin(process, operation)) {
            return true;
        }
        if (called.allocates() || called.frees()) {
            return called.frees() && closes[process][operation] && mayFree(process, operation, called.isOfObjects());
        }
        int under = mask[process][operation];
        return under != 0 && parts.log.last(process, under, wanted[process][operation]) >= 0;
    }

    /** A section begins where few are open; an allocation anywhere, into a register that holds nothing. */
    private boolean mayBegin(int process, int operation) {
        return function[process][operation].allocates()
                ? parts.processes.register(process, register[process][operation]) == Pointer.NULL
                : parts.log.depth(process) < parts.nest[process];
    }

    /** What was allocated is freed by the function and the order that fit. */
    private boolean mayFree(int process, int operation, boolean object) {
        int pointer = parts.processes.register(process, register[process][operation]);
        if (object) {
            return Pointer.isObject(pointer);
        }
        return Pointer.isPage(pointer) && parts.zone.orElseThrow().owner().order(pointer) == order[process][operation];
    }
}
