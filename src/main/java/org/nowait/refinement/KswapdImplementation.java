package org.nowait.refinement;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.mm.Kswapd;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/** kswapd and those who wake it as an implementation of spec/Kswapd.tla. */
final class KswapdImplementation extends NamedStepsImplementation {

    /** The field that tells this model's bounds from others'. */
    static final String TOLD_BY = "wakers";

    KswapdImplementation(TlaRecord bounds, Set<Fault> faults) {
        this(
                names(bounds, TOLD_BY),
                new Kswapd(
                        new Kswapd.Bounds(
                                names(bounds, TOLD_BY).size(),
                                number(bounds, "pages"),
                                number(bounds, "low"),
                                number(bounds, "high"),
                                isRcuwait(bounds),
                                flag(bounds, "looksEarly")),
                        faults));
    }

    private KswapdImplementation(List<TlaValue> names, Kswapd world) {
        super(world.memory());
        alone("Reclaim", world::reclaim);
        alone("StopReclaim", world::stopReclaim);
        alone("Prepare", world::prepare);
        alone("Test", world::test);
        alone("Sleep", world::sleep);
        alone("Finish", world::finish);
        each("LookEarly", names, world::lookEarly);
        each("Allocate", names, world::allocate);
        each("Look", names, world::look);
        each("LockQueue", names, world::lockQueue);
        each("Wake", names, world::wake);
        variable("free", () -> TlaInt.of(world.free()));
        variable("at", () -> word(world.place()));
        variable("state", () -> TlaString.of(world.isInterruptible() ? "interruptible" : "running"));
        variable("queued", () -> TlaBool.of(world.isQueued()));
        variable("lock", () -> world.lockOwner() < 0 ? TlaString.of("") : names.get(world.lockOwner()));
        variable("waker", () -> byName(names, waker -> word(world.waker(waker))));
    }
}
