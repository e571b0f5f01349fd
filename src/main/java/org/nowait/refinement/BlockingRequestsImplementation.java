package org.nowait.refinement;

import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.mm.BlockingRequests;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;

/** A request that may block as an implementation of spec/BlockingRequests.tla. */
final class BlockingRequestsImplementation extends NamedStepsImplementation {

    /** The field that tells this model's bounds from others'. */
    static final String TOLD_BY = "victims";

    BlockingRequestsImplementation(TlaRecord bounds, Set<Fault> faults) {
        this(new BlockingRequests(
                new BlockingRequests.Bounds(
                        number(bounds, "cache"),
                        number(bounds, TOLD_BY),
                        number(bounds, "rounds"),
                        flag(bounds, "victimWaits"),
                        flag(bounds, "reaper"),
                        flag(bounds, "rival")),
                faults));
    }

    private BlockingRequestsImplementation(BlockingRequests world) {
        super(world.memory());
        alone("Try", world::tryFreelists);
        alone("Reclaim", world::reclaim);
        alone("NoProgress", world::noProgress);
        alone("Kill", world::kill);
        alone("Exit", world::exit);
        alone("Reap", world::reap);
        alone("Steal", world::steal);
        variable("at", () -> word(world.place()));
        variable("free", () -> TlaInt.of(world.free()));
        variable("cache", () -> TlaInt.of(world.cache()));
        variable("held", () -> TlaInt.of(world.held()));
        variable("rounds", () -> TlaInt.of(world.rounds()));
        variable("victim", () -> word(world.victim()));
    }
}
