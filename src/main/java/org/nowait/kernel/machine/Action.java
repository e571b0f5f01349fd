package org.nowait.kernel.machine;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of steps, named as the specification's actions. */
public enum Action {
    /** A task gets its CPU. */
    SCHEDULE_IN("ScheduleIn"),
    /** A softirq interrupts. */
    ENTER_SOFTIRQ("EnterSoftirq"),
    /** An interrupt handler interrupts. */
    ENTER_HARDIRQ("EnterHardirq"),
    /** A non-maskable interrupt interrupts. */
    ENTER_NMI("EnterNmi"),
    /** The process ends. */
    EXIT("Exit"),
    /** {@code schedule()} is called. */
    YIELD("Yield"),
    /** {@code might_sleep()} is called. */
    MIGHT_SLEEP("MightSleep"),
    /** The interrupt flag is changed. */
    SET_IRQ_FLAG("SetIrqFlag"),
    /** A section opens. */
    OPEN_SECTION("OpenSection"),
    /** A section closes. */
    CLOSE_SECTION("CloseSection"),
    /** A lock is asked for and had. */
    LOCK("Lock"),
    /** A lock is asked for and not to be had: the process waits. */
    CONTEND("Contend"),
    /** The wait is over. */
    OBTAIN("Obtain"),
    /** A lock is tried. */
    TRYLOCK("Trylock"),
    /** A lock is released, or its slow path begins. */
    UNLOCK("Unlock"),
    /** The slow path lets the lock go. */
    RELEASE("Release"),
    /** The slow path wakes a waiter. */
    WAKE("Wake"),
    /** A lock is initialised. */
    INIT_LOCK("InitLock"),
    /** A zone is held against a watermark. */
    CHECK_WATERMARK("CheckWatermark"),
    /** A page comes from the CPU's list, or that is found empty. */
    POP_PAGE("PopPage"),
    /** The CPU's list is filled. */
    REFILL("Refill"),
    /** A block comes from the free lists, or none fits. */
    TAKE_PAGES("TakePages"),
    /** A block goes back to the free lists. */
    GIVE_PAGES("GivePages"),
    /** A page goes to the CPU's list. */
    PUSH_PAGE("PushPage"),
    /** The CPU's list is drained. */
    DRAIN("Drain"),
    /** A free is deferred. */
    DEFER_FREE("DeferFree"),
    /** An object comes from the CPU's sheaf, or that is found empty. */
    TAKE_OBJECT("TakeObject"),
    /** An object goes to the CPU's sheaf, or that is found full. */
    PUT_OBJECT("PutObject"),
    /** An object goes back to its slab. */
    FREE_OBJECT("FreeObject"),
    /** The free of an object is deferred. */
    DEFER_OBJECT("DeferObject"),
    /** Whether kswapd is to be woken is decided. */
    TEST_KSWAPD("TestKswapd"),
    /** kswapd is woken. */
    WAKE_KSWAPD("WakeKswapd"),
    /** A boosted watermark is noticed, or none is. */
    TEST_BOOST("TestBoost"),
    /** A task reclaims directly. */
    RECLAIM("Reclaim"),
    /** The kernel warns. */
    WARN("Warn"),
    /** The general client calls a kernel function. */
    CALL("Call");

    private final String text;

    Action(String text) {
        this.text = text;
    }

    /** {@return the specification's name} */
    public String text() {
        return text;
    }

    /** {@return the action of that name, or nothing} */
    public static Optional<Action> find(String name) {
        return Arrays.stream(values())
                .filter(action -> action.text.equals(name))
                .findFirst();
    }

    /** {@return the action that performs a primitive; control flow is no step and has none} */
    static Action of(Primitive.Kind kind) {
        return switch (kind) {
            case IRQ_OFF, IRQ_ON, IRQ_SAVE, IRQ_RESTORE -> SET_IRQ_FLAG;
            case OPEN -> OPEN_SECTION;
            case CLOSE -> CLOSE_SECTION;
            case LOCK -> LOCK;
            case TRYLOCK -> TRYLOCK;
            case UNLOCK -> UNLOCK;
            case RELEASE -> RELEASE;
            case WAKE -> WAKE;
            case MIGHT_SLEEP -> MIGHT_SLEEP;
            case SCHEDULE -> YIELD;
            case INIT -> INIT_LOCK;
            case WATERMARK -> CHECK_WATERMARK;
            case PCP_POP -> POP_PAGE;
            case REFILL -> REFILL;
            case BUDDY_TAKE -> TAKE_PAGES;
            case BUDDY_GIVE -> GIVE_PAGES;
            case PCP_PUSH -> PUSH_PAGE;
            case DRAIN -> DRAIN;
            case DEFER -> DEFER_FREE;
            case SHEAF_POP -> TAKE_OBJECT;
            case SHEAF_PUSH -> PUT_OBJECT;
            case SLAB_GIVE -> FREE_OBJECT;
            case DEFER_OBJECT -> DEFER_OBJECT;
            case TEST_KSWAPD -> TEST_KSWAPD;
            case WAKE_KSWAPD -> WAKE_KSWAPD;
            case TEST_BOOST -> TEST_BOOST;
            case RECLAIM -> RECLAIM;
            case WARN -> WARN;
            case IF_GOT, LOAD_ARGUMENT, IF_NULL, IF_PREEMPTIBLE, IF_MAY_TRYLOCK, IF_BH_DEPTH, RETURN ->
                throw new IllegalStateException("control flow is no step: kind=" + kind);
        };
    }
}
