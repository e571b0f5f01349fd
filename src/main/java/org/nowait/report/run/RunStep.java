package org.nowait.report.run;

import java.util.List;

/**
 * One step of a counterexample, and the state after it.
 *
 * @param process the process that acts, by its name
 * @param action what it does, as the kernel's code says it
 * @param function the kernel function that it is in; empty in the scenario's own code
 * @param line the line of the litmus test; 0 if unknown
 * @param changed what is not as before the step, each as {@code variable: old -> new}
 * @param held the locks that are held after it
 * @param preemptOff the processes that cannot be preempted after it
 * @param irqsOff the CPUs whose interrupts are off after it
 * @param flags what the step raises
 */
public record RunStep(
        String process,
        String action,
        String function,
        int line,
        List<String> changed,
        List<RunHeld> held,
        List<String> preemptOff,
        List<Integer> irqsOff,
        List<String> flags) {

    /** Copies the lists. */
    public RunStep {
        changed = List.copyOf(changed);
        held = List.copyOf(held);
        preemptOff = List.copyOf(preemptOff);
        irqsOff = List.copyOf(irqsOff);
        flags = List.copyOf(flags);
    }
}
