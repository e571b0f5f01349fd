package org.nowait.review;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.nowait.conformance.Implementation;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.machine.Scenario;
import org.nowait.refinement.KernelImplementation;
import org.nowait.refinement.KvfreeImplementation;
import org.nowait.refinement.KvfreeNames;
import org.nowait.refinement.ZoneBounds;
import org.nowait.refinement.ZoneImplementation;
import org.nowait.tla.TlaValue;

/** The Java that is to follow a model: which part of the kernel, and how large. */
public sealed interface Twin {

    /** {@return which planted faults it can have} */
    Fault.Part part();

    /**
     * Makes an implementation.
     *
     * @param cells the cells in which the model begins
     * @param faults what is wrong in it, usually nothing
     * @return the implementation
     */
    Implementation implementation(Collection<TlaValue> cells, Set<Fault> faults);

    /** {@return how many states it may have for one of the model's, at least 1} */
    default int variants() {
        return 4;
    }

    /**
     * The machine of contexts and locks, one a cell.
     *
     * @param scenarios the scenarios that the model is about
     */
    record Machines(List<Scenario> scenarios) implements Twin {

        /** Copies the list. */
        public Machines {
            scenarios = List.copyOf(scenarios);
        }

        @Override
        public Fault.Part part() {
            boolean allocates =
                    scenarios.stream().anyMatch(scenario -> scenario.memory().used());
            return allocates ? Fault.Part.ALLOCATOR : Fault.Part.MACHINE;
        }

        @Override
        public KernelImplementation implementation(Collection<TlaValue> cells, Set<Fault> faults) {
            return new KernelImplementation(scenarios, cells, faults);
        }
    }

    /**
     * The lists of a zone.
     *
     * @param bounds how large it is
     */
    record Memory(ZoneBounds bounds) implements Twin {

        @Override
        public Fault.Part part() {
            return Fault.Part.MEMORY;
        }

        @Override
        public Implementation implementation(Collection<TlaValue> cells, Set<Fault> faults) {
            return new ZoneImplementation(bounds, faults);
        }
    }

    /**
     * A part that is more concrete than its model: it knows which page is which, and how many grace periods have passed. So
     * it may have several states for one of the model's.
     *
     * @param part which planted faults it can have
     * @param maker makes it, given what is wrong in it
     */
    record Concrete(Fault.Part part, Function<Set<Fault>, Implementation> maker) implements Twin {

        private static final int VARIANTS = 64;

        @Override
        public Implementation implementation(Collection<TlaValue> cells, Set<Fault> faults) {
            return maker.apply(faults);
        }

        @Override
        public int variants() {
            return VARIANTS;
        }
    }

    /**
     * kvfree_rcu() with RCU.
     *
     * @param names the model's constants
     * @return the twin
     */
    static Twin kvfree(KvfreeNames names) {
        return new Concrete(Fault.Part.KVFREE, faults -> new KvfreeImplementation(names, faults));
    }
}
