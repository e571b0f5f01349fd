package org.nowait.refinement;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.mm.DeferredFrees;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;

/** Frees with and without zone->lock as an implementation of spec/DeferredFrees.tla. */
final class DeferredFreesImplementation extends NamedStepsImplementation {

    /** The field that tells this model's bounds from others'. */
    static final String TOLD_BY = "held";

    DeferredFreesImplementation(TlaRecord bounds, Set<Fault> faults) {
        this(new DeferredFrees(number(bounds, TOLD_BY), faults));
    }

    private DeferredFreesImplementation(DeferredFrees world) {
        super(world.memory());
        alone("Take", world::take);
        alone("Release", world::release);
        alone("Allocate", world::allocate);
        alone("FreeNolock", world::freeNolock);
        alone("FreeOrdinary", world::freeOrdinary);
        variable(TOLD_BY, () -> TlaInt.of(world.held()));
        variable("queued", () -> TlaInt.of(world.queued()));
        variable("free", () -> TlaInt.of(world.free()));
        variable("taken", () -> TlaBool.of(world.isTaken()));
    }
}
