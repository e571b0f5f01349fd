package org.nowait.refinement;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.lock.Sleepers;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaValue;

/** Sleepers and their waker as an implementation of spec/Sleepers.tla. */
final class SleepersImplementation extends NamedStepsImplementation {

    /** The field that tells this model's bounds from others'. */
    static final String TOLD_BY = "sleepers";

    SleepersImplementation(TlaRecord bounds, Set<Fault> faults) {
        this(names(bounds, TOLD_BY), new Sleepers(names(bounds, TOLD_BY).size(), isRcuwait(bounds), faults));
    }

    private SleepersImplementation(List<TlaValue> names, Sleepers world) {
        super(world.memory());
        each("Prepare", names, world::prepare);
        each("Look", names, world::look);
        alone("Happen", world::happen);
        alone("Wake", world::wake);
        variable("at", () -> byName(names, sleeper -> word(world.place(sleeper))));
        variable("found", () -> TlaSet.of(world.found().stream().map(names::get).toList()));
        variable("event", () -> word(world.event()));
    }
}
