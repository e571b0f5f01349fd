package org.nowait.refinement;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;
import org.nowait.kernel.rcu.FreeBuild;
import org.nowait.kernel.rcu.FreeCall.Place;
import org.nowait.kernel.rcu.FreeContext;
import org.nowait.kernel.rcu.FreeForm;
import org.nowait.kernel.rcu.FreeScheme;
import org.nowait.kernel.rcu.KvfreeCalls;
import org.nowait.kernel.rcu.KvfreeRcu;
import org.nowait.kernel.rcu.KvfreeWork;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/**
 * kvfree_rcu() as an implementation of spec/KvfreeRcu.tla: each action is a method of {@link KvfreeCalls} or
 * {@link KvfreeWork}, and after each step the machine's own rules hold.
 */
public final class KvfreeImplementation extends TabulatedImplementation {

    /** Where a caller stands for his actions; the other actions are nobody's in particular. */
    private static final Map<String, Set<Place>> PLACES = Map.ofEntries(
            entry("Give", Set.of(Place.IDLE)),
            entry("UseSheaf", Set.of(Place.SHEAF)),
            entry("AskSheaf", Set.of(Place.SHEAF)),
            entry("Lock", Set.of(Place.LOCK, Place.RELOCK)),
            entry("TryFails", Set.of(Place.LOCK)),
            entry("NmiSpins", Set.of(Place.LOCK)),
            entry("Put", Set.of(Place.ADD)),
            entry("TakeCached", Set.of(Place.ADD)),
            entry("Miss", Set.of(Place.ADD)),
            entry("Ask", Set.of(Place.ALLOCATE_LOCKED)),
            entry("AskDropped", Set.of(Place.ALLOCATE_UNLOCKED)),
            entry("Install", Set.of(Place.INSTALL)),
            entry("Link", Set.of(Place.WITHOUT_PAGE)),
            entry("Wait", Set.of(Place.WITHOUT_PAGE)),
            entry("FreeWaited", Set.of(Place.SYNCHRONIZE)));

    /** A step of somebody that depends on the allocator's answer. */
    private interface Answered {
        boolean step(int who, boolean got);
    }

    private final KvfreeNames names;
    private final KvfreeRcu world;
    private final KvfreeAbstraction abstraction;
    private final boolean checked;

    /**
     * Makes a world.
     *
     * @param names the model's constants
     * @param faults what is wrong in it, usually nothing
     */
    public KvfreeImplementation(KvfreeNames names, Set<Fault> faults) {
        this.names = names;
        world = new KvfreeRcu(names.bounds(), faults);
        abstraction = new KvfreeAbstraction(names, world);
        checked = faults.isEmpty();
        callerDeeds(world.calls());
        workDeeds(world.work());
    }

    private void add(BooleanSupplier step, String action, TlaValue... parameters) {
        ActionLabel label = ActionLabel.of(action, parameters);
        Set<Place> places = PLACES.get(action);
        int caller = places == null ? -1 : names.callers().indexOf(parameters[0]);
        add(label, () -> places == null || places.contains(world.call(caller).place()), step);
    }

    private void callerDeeds(KvfreeCalls calls) {
        for (int caller = 0; caller < names.callers().size(); caller++) {
            giveDeeds(calls, caller);
            for (int cpu = 0; cpu < names.cpus().size(); cpu++) {
                cpuDeeds(calls, caller, cpu);
            }
        }
        answered("Ask", names.callers(), calls::ask);
        answered("AskDropped", names.callers(), calls::askDropped);
        each("Put", names.callers(), calls::put);
        each("TakeCached", names.callers(), calls::takeCached);
        each("Miss", names.callers(), calls::miss);
        each("Install", names.callers(), calls::install);
        each("Link", names.callers(), calls::link);
        each("Wait", names.callers(), calls::waitForGracePeriod);
    }

    private void giveDeeds(KvfreeCalls calls, int who) {
        for (TlaRecord call : names.calls()) {
            FreeForm form = FreeForm.valueOf(constant(call.get("form")));
            FreeContext context = FreeContext.valueOf(constant(call.get("context")));
            world.objects()
                    .forEach(object -> add(
                            () -> calls.give(who, object, form, context),
                            "Give",
                            names.callers().get(who),
                            TlaInt.of(object),
                            call));
        }
    }

    private void cpuDeeds(KvfreeCalls calls, int who, int where) {
        TlaValue caller = names.callers().get(who);
        TlaValue cpu = names.cpus().get(where);
        add(() -> calls.useSheaf(who, where), "UseSheaf", caller, cpu);
        add(() -> calls.lock(who, where), "Lock", caller, cpu);
        add(() -> calls.tryFails(who, where), "TryFails", caller, cpu);
        add(() -> calls.nmiSpins(who, where), "NmiSpins", caller, cpu);
        for (boolean got : new boolean[] {false, true}) {
            add(() -> calls.askSheaf(who, where, got), "AskSheaf", caller, cpu, TlaBool.of(got));
        }
    }

    private void workDeeds(KvfreeWork work) {
        each("FreeWaited", names.callers(), work::freeWaited);
        each("Drain", names.cpus(), work::drain);
        each("FreeArray", names.cpus(), work::freeArray);
        each("FreeLinked", names.cpus(), work::freeLinked);
        each("FreeSheaf", names.cpus(), work::freeSheaf);
        each("TakeDeferred", names.cpus(), work::takeDeferred);
        each("TimerFires", names.cpus(), work::timerFires);
        answered("Refill", names.cpus(), work::refill);
        each("Enter", names.readers(), work::enter);
        each("Leave", names.readers(), work::leave);
        add(work::startGracePeriod, "StartGp");
        add(work::endGracePeriod, "EndGp");
    }

    private void each(String action, List<TlaValue> actors, IntPredicate step) {
        IntStream.range(0, actors.size()).forEach(who -> add(() -> step.test(who), action, actors.get(who)));
    }

    private void answered(String action, List<TlaValue> actors, Answered step) {
        for (int actor = 0; actor < actors.size(); actor++) {
            int who = actor;
            for (boolean got : new boolean[] {false, true}) {
                add(() -> step.step(who, got), action, actors.get(who), TlaBool.of(got));
            }
        }
    }

    /** The specification's word as the name of a constant: {@code sheaf-7.3} is {@code SHEAF_7_3}. */
    private static String constant(TlaValue word) {
        return ((TlaString) word)
                .string()
                .toUpperCase(Locale.ROOT)
                .replace('-', '_')
                .replace('.', '_');
    }

    /** {@return the specification's word for a scheme} */
    public static String word(FreeScheme scheme) {
        return KvfreeAbstraction.word(scheme);
    }

    /** {@return whether each object that was handed over has been freed} */
    public boolean allFreed() {
        return world.objects().allMatch(object -> world.frees(object) > 0 || !world.isGiven(object));
    }

    @Override
    public void reset(SpecState initial) {
        TlaRecord cell = (TlaRecord) initial.get("cell");
        world.boot(
                FreeScheme.valueOf(constant(cell.get("scheme"))),
                FreeBuild.valueOf(constant(cell.get("build"))),
                FreeContext.valueOf(constant(cell.get("context"))));
    }

    @Override
    void checkRules() {
        if (checked) {
            world.invariants().checkAll();
        }
    }

    @Override
    public TlaValue abstraction(String variable) {
        return abstraction.of(variable);
    }

    @Override
    Memory memory() {
        return world.memory();
    }
}
