package org.nowait.kernel.machine;

import java.util.List;
import java.util.Optional;
import org.nowait.kernel.lock.LockType;

/** Checks that a program names only what its scenario declares, with fitting types. */
record ProgramCheck(List<LockSpec> locks, List<String> variables, List<String> registers, MemorySpec memory) {

    void check(List<Operation> program) {
        for (Operation operation : program) {
            operation.match(this::checkCall, this::checkIf);
        }
    }

    private boolean checkCall(Operation.Call call) {
        if (!call.lock().isEmpty()) {
            checkLock(call);
        }
        if ((call.function().allocates() || call.function().frees()) && !memory.used()) {
            throw new IllegalArgumentException("the scenario has no memory: " + call);
        }
        if (!call.variable().isEmpty() && !variables.contains(call.variable())) {
            throw new IllegalArgumentException("no such flags variable: " + call + " variable=" + call.variable());
        }
        if (!call.register().isEmpty() && !registers.contains(call.register())) {
            throw new IllegalArgumentException("no such register: " + call + " register=" + call.register());
        }
        return true;
    }

    private void checkLock(Operation.Call call) {
        Optional<LockSpec> lock =
                locks.stream().filter(spec -> spec.name().equals(call.lock())).findFirst();
        if (lock.isEmpty()) {
            throw new IllegalArgumentException("no such lock: " + call + " lock=" + call.lock());
        }
        LockType wanted = call.function().lockType().orElseThrow();
        if (lock.get().type() != wanted) {
            throw new IllegalArgumentException(call.function() + " takes a " + wanted.cType() + ", not a "
                    + lock.get().type().cType() + ": lock=" + call.lock());
        }
    }

    private boolean checkIf(Operation.If choice) {
        if (!registers.contains(choice.register())) {
            throw new IllegalArgumentException("no such register: register=" + choice.register());
        }
        check(choice.then());
        check(choice.otherwise());
        return true;
    }
}
