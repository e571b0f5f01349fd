package org.nowait.refinement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;
import org.nowait.kernel.lock.Sleepers;
import org.nowait.kernel.mm.BlockingRequest;
import org.nowait.kernel.mm.Kswapd;
import org.nowait.kernel.mm.NolockFrees;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/**
 * What waits, each alone: sleepers and their waker (spec/Sleepers.tla), kswapd and those who wake it (spec/Kswapd.tla), pages
 * that were freed without locks (spec/DeferredFrees.tla), a request that may block (spec/BlockingRequests.tla).
 */
public final class WaitingImplementation extends TabulatedImplementation {

    private static final String SLEEPERS = "sleepers";
    private static final String WAKERS = "wakers";
    private static final String VICTIMS = "victims";
    private static final String HELD = "held";
    private static final String FREE = "free";
    private static final List<String> TOLD_BY = List.of(SLEEPERS, WAKERS, VICTIMS, HELD);

    private final Memory memory;
    private final byte[] start;
    private final Map<String, Supplier<TlaValue>> variables = new TreeMap<>();

    /**
     * Makes what the model is about.
     *
     * @param bounds the model's constants: a record with {@code sleepers}, {@code wakers}, {@code victims} or {@code held}
     * @param faults what is wrong in it, usually nothing
     */
    public WaitingImplementation(TlaRecord bounds, Set<Fault> faults) {
        if (bounds.find(SLEEPERS) != null) {
            memory = sleepers(bounds, faults);
        } else if (bounds.find(WAKERS) != null) {
            memory = kswapd(bounds, faults);
        } else if (bounds.find(VICTIMS) != null) {
            memory = request(bounds, faults);
        } else {
            memory = frees(bounds, faults);
        }
        start = new byte[memory.size()];
        memory.save(start, 0);
    }

    /** {@return whether a model's bounds are those of one of these models} */
    public static boolean fits(TlaValue bounds) {
        return bounds instanceof TlaRecord record && TOLD_BY.stream().anyMatch(field -> record.find(field) != null);
    }

    private Memory sleepers(TlaRecord bounds, Set<Fault> faults) {
        List<TlaValue> names = ((TlaSet) bounds.get(SLEEPERS)).elements();
        Sleepers world = new Sleepers(names.size(), isRcuwait(bounds), faults);
        each("Prepare", names, world::prepare);
        each("Look", names, world::look);
        alone("Happen", world::happen);
        alone("Wake", world::wake);
        variables.put("at", () -> byName(names, sleeper -> word(world.place(sleeper))));
        variables.put(
                "found", () -> TlaSet.of(world.found().stream().map(names::get).toList()));
        variables.put("event", () -> word(world.event()));
        return world.memory();
    }

    private static boolean isRcuwait(TlaRecord bounds) {
        return bounds.get("queue").equals(TlaString.of("rcuwait"));
    }

    private Memory kswapd(TlaRecord bounds, Set<Fault> faults) {
        List<TlaValue> names = ((TlaSet) bounds.get(WAKERS)).elements();
        Kswapd world = new Kswapd(
                new Kswapd.Bounds(
                        names.size(),
                        number(bounds, "pages"),
                        number(bounds, "low"),
                        number(bounds, "high"),
                        isRcuwait(bounds),
                        flag(bounds, "looksEarly")),
                faults);
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
        variables.put(FREE, () -> TlaInt.of(world.free()));
        variables.put("at", () -> word(world.place()));
        variables.put("state", () -> TlaString.of(world.isInterruptible() ? "interruptible" : "running"));
        variables.put("queued", () -> TlaBool.of(world.isQueued()));
        variables.put("lock", () -> world.lockOwner() < 0 ? TlaString.of("") : names.get(world.lockOwner()));
        variables.put("waker", () -> byName(names, waker -> word(world.waker(waker))));
        return world.memory();
    }

    private Memory frees(TlaRecord bounds, Set<Fault> faults) {
        NolockFrees world = new NolockFrees(number(bounds, HELD), faults);
        alone("Take", world::take);
        alone("Release", world::release);
        alone("Allocate", world::allocate);
        alone("FreeNolock", world::freeNolock);
        alone("FreeOrdinary", world::freeOrdinary);
        variables.put(HELD, () -> TlaInt.of(world.held()));
        variables.put("queued", () -> TlaInt.of(world.queued()));
        variables.put(FREE, () -> TlaInt.of(world.free()));
        variables.put("taken", () -> TlaBool.of(world.isTaken()));
        return world.memory();
    }

    private Memory request(TlaRecord bounds, Set<Fault> faults) {
        BlockingRequest world = new BlockingRequest(
                new BlockingRequest.Bounds(
                        number(bounds, "cache"),
                        number(bounds, VICTIMS),
                        number(bounds, "rounds"),
                        flag(bounds, "victimWaits"),
                        flag(bounds, "reaper"),
                        flag(bounds, "rival")),
                faults);
        alone("Try", world::tryFreelists);
        alone("Reclaim", world::reclaim);
        alone("NoProgress", world::noProgress);
        alone("Kill", world::kill);
        alone("Exit", world::exit);
        alone("Reap", world::reap);
        alone("Steal", world::steal);
        variables.put("at", () -> word(world.place()));
        variables.put(FREE, () -> TlaInt.of(world.free()));
        variables.put("cache", () -> TlaInt.of(world.cache()));
        variables.put(HELD, () -> TlaInt.of(world.held()));
        variables.put("rounds", () -> TlaInt.of(world.rounds()));
        variables.put("victim", () -> word(world.victim()));
        return world.memory();
    }

    private static boolean flag(TlaRecord record, String field) {
        return ((TlaBool) record.get(field)).value();
    }

    private void alone(String action, BooleanSupplier step) {
        add(ActionLabel.of(action), () -> true, step);
    }

    private void each(String action, List<TlaValue> names, IntPredicate step) {
        IntStream.range(0, names.size())
                .forEach(who -> add(ActionLabel.of(action, names.get(who)), () -> true, () -> step.test(who)));
    }

    private static int number(TlaRecord record, String field) {
        return Math.toIntExact(((TlaInt) record.get(field)).value());
    }

    private static TlaValue byName(List<TlaValue> names, IntFunction<TlaValue> value) {
        Map<TlaValue, TlaValue> entries = new TreeMap<>();
        IntStream.range(0, names.size()).forEach(i -> entries.put(names.get(i), value.apply(i)));
        return TlaFunction.of(entries);
    }

    private static TlaValue word(Enum<?> constant) {
        return TlaString.of(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public void reset(SpecState initial) {
        memory.restore(start, 0);
    }

    @Override
    public TlaValue abstraction(String variable) {
        Supplier<TlaValue> value = variables.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("a variable is one of the model's: variable=" + variable);
        }
        return value.get();
    }

    @Override
    Memory memory() {
        return memory;
    }
}
