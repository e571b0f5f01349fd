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
}
