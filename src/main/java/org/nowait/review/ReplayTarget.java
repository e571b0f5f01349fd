package org.nowait.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.conformance.Implementation;
import org.nowait.graph.StateGraph;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.machine.Scenario;
import org.nowait.refinement.KernelImplementation;
import org.nowait.refinement.ZoneBounds;
import org.nowait.refinement.ZoneImplementation;
import org.nowait.tla.TlaValue;

/**
 * A model configuration with all that a replay needs.
 *
 * @param name the configuration's name
 * @param graph its complete labelled graph
 * @param scenarios the scenarios that it is about, as TLC evaluates them; none if it is about memory alone
 * @param zone the bounds of a model of memory alone
 * @param silent the actions that the manifest says never fire in it
 */
public record ReplayTarget(
        String name, StateGraph graph, List<Scenario> scenarios, Optional<ZoneBounds> zone, Set<String> silent) {

    /** Copies the list. */
    public ReplayTarget {
        scenarios = List.copyOf(scenarios);
        silent = Set.copyOf(silent);
    }

    /** {@return the model as the conformance checker takes it} */
    public org.nowait.conformance.Model model() {
        return new org.nowait.conformance.Model(name, graph, silent);
    }

    /** {@return the model with other actions that never fire} */
    ReplayTarget withSilent(Set<String> never) {
        return new ReplayTarget(name, graph, scenarios, zone, never);
    }

    /** {@return what the model is about, and so which faults it can notice} */
    public Fault.Part part() {
        if (zone.isPresent()) {
            return Fault.Part.MEMORY;
        }
        boolean allocates =
                scenarios.stream().anyMatch(scenario -> scenario.memory().used());
        return allocates ? Fault.Part.ALLOCATOR : Fault.Part.MACHINE;
    }

    /**
     * Makes an implementation.
     *
     * @param faults what is wrong in it, usually nothing
     * @return the Java machines of the model's cells, or its zone
     */
    public Implementation implementation(Set<Fault> faults) {
        return zone.<Implementation>map(bounds -> new ZoneImplementation(bounds, faults))
                .orElseGet(() -> machines(faults));
    }

    /**
     * Makes the machines of a model that is about more than memory.
     *
     * @param faults what is wrong in them, usually nothing
     * @return one machine for each of the model's cells
     */
    KernelImplementation machines(Set<Fault> faults) {
        int cell = graph.variables().indexOf("cell");
        Set<TlaValue> cells = new LinkedHashSet<>();
        for (int state : graph.initialStates()) {
            cells.add(graph.value(state, cell));
        }
        return new KernelImplementation(scenarios, cells, faults);
    }
}
