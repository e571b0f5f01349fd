package org.nowait.kernel.machine;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.context.ContextKind;

/**
 * A process of a scenario.
 *
 * @param name its name
 * @param kind the kind of context it runs in
 * @param cpu the CPU it stays on, from 0
 * @param after the names of the processes that must be done before it starts
 * @param program what it does; for a general client the operations it may choose from, in order
 */
public record ProcessSpec(String name, ContextKind kind, int cpu, Set<String> after, List<Operation> program) {

    /** Copies the collections. */
    public ProcessSpec {
        if (cpu < 0) {
            throw new IllegalArgumentException("cpu must not be negative: cpu=" + cpu);
        }
        after = Set.copyOf(after);
        program = List.copyOf(program);
    }
}
