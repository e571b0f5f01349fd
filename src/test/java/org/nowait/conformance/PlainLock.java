package org.nowait.conformance;

import java.util.Locale;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/** A lock with a counter that can be driven and looked at, and no more. Faulty locks override one method. */
class PlainLock implements Implementation {

    int owner;
    int count;
    int hidden;
    String frame = "";

    @Override
    public void reset(SpecState initial) {
        owner = 0;
        count = Integer.parseInt(initial.get("count").toString());
        hidden = 0;
        frame = "PlainLock.java: reset()";
    }

    @Override
    public Outcome perform(ActionLabel action) {
        int process = action.arguments().get(0).equals(TlaString.of("P0")) ? 1 : 2;
        frame = "PlainLock.java: " + action.name().toLowerCase(Locale.ROOT) + "()";
        return switch (action.name()) {
            case "Lock" -> lock(process);
            case "Count" -> count(process);
            case "Unlock" -> unlock(process);
            case "Poll" -> poll(process);
            default -> throw new IllegalArgumentException("no such action: action=" + action);
        };
    }

    Outcome lock(int process) {
        if (owner == process) {
            return Outcome.refusedElsewhere("the process is inside");
        }
        if (owner != 0) {
            return Outcome.refusedHere("the lock is held");
        }
        owner = process;
        return Outcome.performed();
    }

    Outcome count(int process) {
        if (owner != process) {
            return Outcome.refusedElsewhere("the process is outside");
        }
        if (count == LockSpec.MOST) {
            return Outcome.refusedHere("the counter is full");
        }
        count++;
        return Outcome.performed();
    }

    Outcome unlock(int process) {
        if (owner != process) {
            return Outcome.refusedElsewhere("the process is outside");
        }
        owner = 0;
        return Outcome.performed();
    }

    Outcome poll(int process) {
        return owner == process ? Outcome.refusedElsewhere("the process is inside") : Outcome.performed();
    }

    @Override
    public TlaValue abstraction(String variable) {
        return switch (variable) {
            case "owner" -> TlaString.of(owner == 0 ? "none" : "P" + (owner - 1));
            case "count" -> TlaInt.of(count);
            case "pc" -> LockSpec.pc(owner);
            default -> throw new IllegalArgumentException("no such variable: variable=" + variable);
        };
    }
}
