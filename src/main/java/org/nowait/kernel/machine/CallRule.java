package org.nowait.kernel.machine;

import java.util.List;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockForm;
import org.nowait.kernel.lock.LockMode;

/**
 * What the general client may call: something that opens, or leaves nothing open, while its process has few sections; and
 * something that closes, if the process has such a section open.
 */
final class CallRule {

    private final MachineParts parts;
    private final int[][] mask;
    private final int[][] wanted;

    CallRule(MachineParts parts) {
        this.parts = parts;
        List<ProcessSpec> specs = parts.scenario.processes();
        mask = new int[specs.size()][];
        wanted = new int[specs.size()][];
        for (int process = 0; process < specs.size(); process++) {
            List<Operation> alphabet =
                    parts.litmus ? List.of() : specs.get(process).program();
            mask[process] = new int[alphabet.size()];
            wanted[process] = new int[alphabet.size()];
            for (int operation = 0; operation < alphabet.size(); operation++) {
                Operation.Call call = alphabet.get(operation).match(each -> each, choice -> {
                    throw new IllegalArgumentException("an alphabet has calls only: if=" + choice.register());
                });
                describe(process, operation, call);
            }
        }
    }

    /** A closing call looks for an entry of the section log; a mask of 0 stands for all other calls. */
    private void describe(int process, int operation, Operation.Call call) {
        KernelFunction function = call.function();
        if (!function.closes()) {
            return;
        }
        int lock = call.lock().isEmpty() ? 0 : parts.scenario.lockIndex(call.lock());
        if (function.section() == SectionKind.LOCK) {
            mask[process][operation] = SectionLog.WHAT | SectionLog.LOCK | SectionLog.SHARED;
            LockMode mode = function.mode();
            wanted[process][operation] = SectionLog.lockEntry(lock, LockMode.NONE, function.form(), false)
                    | (mode.shared() ? SectionLog.SHARED : 0);
        } else {
            mask[process][operation] = SectionLog.WHAT | SectionLog.LOCK;
            boolean save = function.form() == LockForm.IRQSAVE;
            wanted[process][operation] = save ? SectionLog.IRQ_SAVE : SectionLog.sectionEntry(function.section(), lock);
        }
    }

    /** {@return how many operations the process may choose from} */
    int operations(int process) {
        return mask[process].length;
    }

    /** {@return whether the process, which runs and is in no call, may make that call} */
    boolean allows(int process, int operation) {
        return mask[process][operation] == 0
                ? parts.log.depth(process) < parts.nest[process]
                : parts.log.last(process, mask[process][operation], wanted[process][operation]) >= 0;
    }
}
