package org.nowait.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nowait.conformance.Implementation;
import org.nowait.conformance.Model;
import org.nowait.graph.StateGraph;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.machine.Scenario;
import org.nowait.tla.TlaValue;

/**
 * A model configuration with all that a replay needs.
 *
 * @param name the configuration's name
 * @param graph its complete labelled graph
 * @param twin the Java that is to follow it
 * @param silent the actions that the manifest says never fire in it
 */
public record ReplayTarget(String name, StateGraph graph, Twin twin, Set<String> silent) {

    /** Copies the set. */
    public ReplayTarget {
        silent = Set.copyOf(silent);
    }

    /** {@return the model as the conformance checker takes it} */
    public Model model() {
        return new Model(name, graph, silent);
    }

    /** {@return the model with other actions that never fire} */
    ReplayTarget withSilent(Set<String> never) {
        return new ReplayTarget(name, graph, twin, never);
    }

    /** {@return what the model is about, and so which faults it can notice} */
    public Fault.Part part() {
        return twin.part();
    }

    /**
     * Makes an implementation.
     *
     * @param faults what is wrong in it, usually nothing
     * @return what is to follow the model
     */
    public Implementation implementation(Set<Fault> faults) {
        return twin.implementation(cells(), faults);
    }

    /** {@return the scenarios that the model is about; none if it is not about the machine} */
    List<Scenario> scenarios() {
        return twin instanceof Twin.Machines machines ? machines.scenarios() : List.of();
    }

    /** {@return the cells in which the graph begins; none of a model without cells} */
    Set<TlaValue> cells() {
        int cell = graph.variables().indexOf("cell");
        Set<TlaValue> cells = new LinkedHashSet<>();
        if (cell >= 0) {
            for (int state : graph.initialStates()) {
                cells.add(graph.value(state, cell));
            }
        }
        return cells;
    }
}
