package org.nowait.kernel.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nowait.kernel.machine.Primitive.Kind;

/**
 * Which places of a program are one: those with the same instructions ahead of them, whichever way control goes. Found as the
 * states of an automaton are merged.
 */
final class CodeTails {

    private static final int LARGEST_BODY = 255;

    private final List<Primitive[]> bodies;
    private final int[] base;
    private final List<Primitive> code = new ArrayList<>();
    private final List<Integer> callOf = new ArrayList<>();
    private final int[] tail;
    private final boolean[] argument;
    private final int[] place;
    private final Map<List<Object>, Integer> inUnlock = new HashMap<>();

    /**
     * Merges the places.
     *
     * @param bodies the instructions of each call of the program
     * @param next the call that follows each
     */
    CodeTails(List<Primitive[]> bodies, int[] next) {
        this.bodies = bodies;
        base = new int[bodies.size()];
        for (int call = 0; call < base.length; call++) {
            base[call] = code.size();
            if (bodies.get(call).length > LARGEST_BODY) {
                throw new IllegalArgumentException("a function has at most " + LARGEST_BODY
                        + " instructions: instructions=" + bodies.get(call).length);
            }
            for (Primitive each : bodies.get(call)) {
                code.add(each);
                callOf.add(call);
            }
        }
        tail = refined(next);
        argument = argumentUses();
        int[] first = new int[code.size()];
        Arrays.fill(first, -1);
        place = new int[code.size()];
        for (int i = 0; i < place.length; i++) {
            first[tail[i]] = first[tail[i]] < 0 ? i : first[tail[i]];
            int of = first[tail[i]];
            place[i] = callOf.get(of) << 8 | (of - base[callOf.get(of)]);
        }
    }

    private int target(int at) {
        return base[callOf.get(at)] + code.get(at).target();
    }

    /** Jumps that are taken in any case are no places. */
    private int landing(int from) {
        int at = from;
        while (code.get(at).kind() == Kind.IF_BH_DEPTH && code.get(at).variable() < 0) {
            at = target(at);
        }
        return at;
    }

    private int[] refined(int[] next) {
        int[] classes = new int[code.size()];
        Map<List<Object>, Integer> known = new HashMap<>();
        for (int i = 0; i < classes.length; i++) {
            Primitive each = code.get(i);
            List<Object> key = each.kind() == Kind.RETURN
                    ? List.of(next[callOf.get(i)])
                    : List.of(each.kind().branches() ? each.goingTo(0) : each);
            classes[i] = number(known, key);
        }
        int before;
        int count = known.size();
        do {
            before = count;
            known = new HashMap<>();
            int[] finer = new int[classes.length];
            for (int i = 0; i < classes.length; i++) {
                finer[i] = number(known, List.of(classes[i], following(classes, i), branch(classes, i)));
            }
            classes = finer;
            count = known.size();
        } while (count > before);
        return classes;
    }

    private static int number(Map<List<Object>, Integer> known, List<Object> key) {
        int fresh = known.size();
        return known.computeIfAbsent(key, absent -> fresh);
    }

    private int following(int[] classes, int at) {
        return code.get(at).kind() == Kind.RETURN ? -1 : classes[landing(at + 1)];
    }

    private int branch(int[] classes, int at) {
        return code.get(at).kind().branches() ? classes[landing(target(at))] : -1;
    }

    private boolean[] argumentUses() {
        boolean[] uses = new boolean[code.size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = code.size() - 1; i >= 0; i--) {
                if (!uses[i] && usesArgument(uses, i)) {
                    uses[i] = true;
                    changed = true;
                }
            }
        }
        return uses;
    }

    private boolean usesArgument(boolean[] uses, int at) {
        Primitive each = code.get(at);
        if (each.request().isPresent() && each.wanted().frees() && !each.kind().isControl()) {
            return true;
        }
        boolean following = each.kind() != Kind.RETURN && uses[landing(at + 1)];
        return following || (each.kind().branches() && uses[landing(target(at))]);
    }

    /** {@return for each instruction of a call the place that stands for it: a call in the high byte, a counter in the low} */
    int[] places(int call) {
        return Arrays.copyOfRange(place, base[call], base[call] + bodies.get(call).length);
    }

    /** {@return the same for a release in progress that has let its lock go: only what follows the UNLOCK counts} */
    int[] placesInUnlock(int call) {
        int[] places = new int[bodies.get(call).length];
        for (int counter = 0; counter < places.length; counter++) {
            int at = base[call] + counter;
            if (code.get(at).kind() == Kind.UNLOCK) {
                List<Object> key = List.of(code.get(at).function(), tail[landing(at + 1)]);
                places[counter] = inUnlock.computeIfAbsent(key, absent -> place[at]);
            }
        }
        return places;
    }

    /** {@return for each instruction of a call whether the function's argument is used from there on} */
    boolean[] usesArgument(int call) {
        return Arrays.copyOfRange(argument, base[call], base[call] + bodies.get(call).length);
    }
}
