package org.nowait.kernel.machine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;

/**
 * The kernel machine for one scenario on one build. It is driven from outside, one {@link Step} at a time, by one thread; it
 * decides nothing itself. Its whole state saves to and restores from bytes.
 */
public final class Machine {

    private static final Action[] ACTIONS = Action.values();

    private final MachineParts parts;
    private final ContextSteps contexts;
    private final SectionSteps sections;
    private final LockSteps locks;
    private final UnlockSteps unlocks;
    private final ZoneSteps zone;
    private final ObjectSteps objects;
    private final ReclaimSteps reclaim;
    private final CallRule calls;
    private final MachineView view;
    private final List<Step> steps = new ArrayList<>();
    private final int[] firstCall;

    /**
     * Builds a machine in its initial state.
     *
     * @param scenario locks and processes
     * @param build the kernel build
     * @throws IllegalArgumentException if the scenario calls a function the build does not have
     */
    public Machine(Scenario scenario, Build build) {
        this(scenario, build, Designs.MAINLINE, EnumSet.noneOf(Fault.class));
    }

    /**
     * Builds a machine with planted faults, in its initial state.
     *
     * @param scenario locks and processes
     * @param build the kernel build
     * @param faults what is wrong in it
     */
    public Machine(Scenario scenario, Build build, Set<Fault> faults) {
        this(scenario, build, Designs.MAINLINE, faults);
    }

    /**
     * Builds a machine under a design, in its initial state.
     *
     * @param scenario locks, memory and processes
     * @param build the kernel build
     * @param design the allocator's design
     * @param faults what is wrong in it, usually nothing
     * @throws IllegalArgumentException if the scenario calls a function the build does not have
     */
    public Machine(Scenario scenario, Build build, Design design, Set<Fault> faults) {
        Build changed = faults.contains(Fault.FORGIVES_NOBODY) ? build : design.on(build);
        parts = new MachineParts(scenario, changed, design, Set.copyOf(faults));
        contexts = new ContextSteps(parts);
        sections = new SectionSteps(parts);
        locks = new LockSteps(parts, contexts);
        unlocks = new UnlockSteps(parts, locks);
        zone = new ZoneSteps(parts);
        objects = new ObjectSteps(parts);
        reclaim = new ReclaimSteps(parts, contexts);
        calls = new CallRule(parts);
        view = new MachineView(parts);
        int processes = parts.cpuOf.length;
        for (Action action : ACTIONS) {
            for (int process = 0; process < processes && action != Action.CALL; process++) {
                steps.add(Step.of(action, process));
            }
        }
        firstCall = new int[processes];
        for (int process = 0; process < processes; process++) {
            firstCall[process] = steps.size();
            for (int operation = 0; operation < calls.operations(process); operation++) {
                steps.add(new Step(Action.CALL, process, operation));
            }
        }
    }

    /** {@return the scenario} */
    public Scenario scenario() {
        return parts.scenario;
    }

    /** {@return the kernel build, as the design has it} */
    public Build build() {
        return parts.build;
    }

    /** {@return the allocator's design} */
    public Design design() {
        return parts.design;
    }

    /** {@return the state in words} */
    public MachineView view() {
        return view;
    }

    /** {@return every step there is, possible now or not; a step's place in the list is its index} */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** {@return the index of a step} */
    @SuppressWarnings("EnumOrdinal") // the order of the steps is made from the order of the actions
    public int index(Step step) {
        return step.operation() >= 0
                ? firstCall[step.process()] + step.operation()
                : step.action().ordinal() * parts.cpuOf.length + step.process();
    }

    /**
     * Tries a step.
     *
     * @param index its index
     * @return whether it was performed; if not, every bit of the state is as it was
     */
    public StepResult perform(int index) {
        return perform(steps.get(index));
    }

    /**
     * Tries a step.
     *
     * @param step the step
     * @return whether it was performed; if not, every bit of the state is as it was
     */
    public StepResult perform(Step step) {
        int process = step.process();
        return switch (step.action()) {
            case SCHEDULE_IN -> contexts.scheduleIn(process);
            case ENTER_SOFTIRQ -> contexts.enterSoftirq(process);
            case ENTER_HARDIRQ -> contexts.enterHardirq(process);
            case ENTER_NMI -> contexts.enterNmi(process);
            case EXIT -> contexts.exit(process);
            case YIELD -> contexts.yieldCpu(process);
            case MIGHT_SLEEP -> contexts.mightSleep(process);
            case SET_IRQ_FLAG -> sections.setIrqFlag(process);
            case OPEN_SECTION -> sections.openSection(process);
            case CLOSE_SECTION -> sections.closeSection(process);
            case LOCK -> locks.lock(process);
            case CONTEND -> locks.contend(process);
            case OBTAIN -> locks.obtain(process);
            case TRYLOCK -> unlocks.trylock(process);
            case UNLOCK -> unlocks.unlock(process);
            case RELEASE -> unlocks.release(process);
            case WAKE -> unlocks.wakeUp(process);
            case INIT_LOCK -> unlocks.initLock(process);
            case CHECK_WATERMARK -> zone.checkWatermark(process);
            case POP_PAGE -> zone.popPage(process);
            case REFILL -> zone.refill(process);
            case TAKE_PAGES -> zone.takePages(process);
            case GIVE_PAGES -> zone.givePages(process);
            case PUSH_PAGE -> zone.pushPage(process);
            case DRAIN -> zone.drain(process);
            case DEFER_FREE -> zone.deferFree(process);
            case TAKE_OBJECT -> objects.takeObject(process);
            case PUT_OBJECT -> objects.putObject(process);
            case FREE_OBJECT -> objects.freeObject(process);
            case DEFER_OBJECT -> objects.deferObject(process);
            case TEST_KSWAPD -> reclaim.testKswapd(process);
            case WAKE_KSWAPD -> reclaim.wakeKswapd(process);
            case TEST_BOOST -> reclaim.testBoost(process);
            case RECLAIM -> reclaim.reclaim(process);
            case WARN -> reclaim.warn(process);
            case CALL -> call(process, step.operation());
        };
    }

    private StepResult call(int process, int operation) {
        if (parts.processes.phase(process) != Phase.LIVE || !parts.frames.idle(process)) {
            return StepResult.REFUSED_ELSEWHERE;
        }
        if (!parts.runs(process) || !calls.allows(process, operation)) {
            return StepResult.REFUSED_HERE;
        }
        parts.duty.note(process, operation);
        parts.frames.call(process, operation);
        parts.flags.raise(0);
        return StepResult.PERFORMED;
    }

    /**
     * Lists the steps that could come by where each process is in its life and code; every other step is refused. One that
     * is listed may still be refused.
     *
     * @param indices gets the indices of the steps; as long as {@link #steps()} at least
     * @return how many there are
     */
    public int candidates(int[] indices) {
        int count = 0;
        for (int process = 0; process < parts.cpuOf.length; process++) {
            count = candidates(process, indices, count);
        }
        return count;
    }

    private int candidates(int process, int[] indices, int from) {
        int count = from;
        Phase phase = parts.processes.phase(process);
        if (phase == Phase.NEW) {
            Action entry = switch (parts.execution[process]) {
                case TASK -> Action.SCHEDULE_IN;
                case SOFTIRQ -> Action.ENTER_SOFTIRQ;
                case HARDIRQ -> Action.ENTER_HARDIRQ;
                case NMI -> Action.ENTER_NMI;
            };
            indices[count++] = at(entry, process);
        } else if (phase == Phase.LIVE) {
            if (parts.runs(process)) {
                count = running(process, indices, count);
            } else if (isOffCpu(process)) {
                indices[count++] = at(Action.SCHEDULE_IN, process);
            }
        }
        return count;
    }

    private boolean isOffCpu(int process) {
        return parts.isTask(process)
                && parts.processes.waiting(process) != Waiting.BLOCKED
                && !parts.cpus.contains(parts.cpuOf[process], process);
    }

    private int running(int process, int[] indices, int from) {
        int count = from;
        if (parts.frames.idle(process)) {
            indices[count++] = at(Action.EXIT, process);
            for (int operation = 0; operation < calls.operations(process); operation++) {
                indices[count++] = firstCall[process] + operation;
            }
            return count;
        }
        Waiting waiting = parts.processes.waiting(process);
        if (waiting == Waiting.NO) {
            indices[count++] = at(Action.of(parts.frames.next(process).kind()), process);
        } else {
            indices[count++] = at(Action.OBTAIN, process);
        }
        boolean asks = waiting == Waiting.WOKEN
                || (waiting == Waiting.NO && parts.frames.next(process).kind() == Primitive.Kind.LOCK);
        if (asks) {
            indices[count++] = at(Action.CONTEND, process);
        }
        return count;
    }

    @SuppressWarnings("EnumOrdinal") // the order of the steps is made from the order of the actions
    private int at(Action action, int process) {
        return action.ordinal() * parts.cpuOf.length + process;
    }

    /** {@return the steps that can be performed now} */
    public List<Step> enabled() {
        int[] indices = new int[steps.size()];
        int count = candidates(indices);
        byte[] before = new byte[stateSize()];
        save(before, 0);
        List<Step> enabled = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (perform(indices[i]) == StepResult.PERFORMED) {
                enabled.add(steps.get(indices[i]));
                restore(before, 0);
            }
        }
        return enabled;
    }

    /** {@return the bytes of a saved state; constant for a machine} */
    public int stateSize() {
        return parts.memory.size();
    }

    /** Copies the state to an array, from an offset on. */
    public void save(byte[] to, int offset) {
        parts.memory.save(to, offset);
    }

    /** Copies a state that was saved by a machine of the same scenario and build back in. */
    public void restore(byte[] from, int offset) {
        parts.memory.restore(from, offset);
    }

    /** {@return whether the state is, bit for bit, one that was saved} */
    public boolean matches(byte[] saved, int offset) {
        return parts.memory.matches(saved, offset);
    }

    /**
     * Takes down the places in a saved state of all bytes that are read from now on.
     *
     * @param into gets the places, from 0; null to end it
     */
    public void watch(@Nullable BitSet into) {
        parts.memory.watch(into);
    }

    MachineParts parts() {
        return parts;
    }
}
