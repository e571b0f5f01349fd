package org.nowait.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges the reports about lock classes: whether the facts as printed are what the report says. */
final class ClassJudge {

    private static final Pattern USAGE = Pattern.compile("(?:IN|INITIAL USE|(?<irq>HARDIRQ|SOFTIRQ)).*? -> .*");
    private static final Pattern STATE =
            Pattern.compile("(?:IN-(?<in>HARDIRQ|SOFTIRQ|NMI)|(?<on>HARDIRQ|SOFTIRQ)-ON).*");

    private final Splat splat;
    private final List<String> steps;

    ClassJudge(Splat splat, List<String> steps) {
        this.splat = splat;
        this.steps = steps;
    }

    Ruling judge() {
        SplatLock wanted = splat.wanted().orElseThrow();
        return switch (splat.kind()) {
            case RECURSION ->
                ruling(
                        holds(wanted),
                        "a lock of class " + wanted.name() + " is held already",
                        "no held lock has this class");
            case CIRCULAR -> circular(wanted);
            case INCONSISTENT -> inconsistent();
            case BAD_UNLOCK ->
                ruling(!holds(wanted), wanted.name() + " is not among the held locks", wanted.name() + " is held");
            case HELD_FREED ->
                ruling(
                        holds(wanted),
                        wanted.name() + " is held while its memory is freed",
                        wanted.name() + " is not held");
            default -> pair(wanted);
        };
    }

    private boolean holds(SplatLock lock) {
        return splat.held().stream().anyMatch(held -> held.name().equals(lock.name()));
    }

    private Ruling ruling(boolean violation, String yes, String no) {
        steps.add(violation ? yes : no);
        return violation ? Ruling.VIOLATION : Ruling.OK;
    }

    private Ruling circular(SplatLock wanted) {
        if (splat.chain().size() < 2) {
            steps.add("the report does not print the existing dependency chain");
            return Ruling.UNDECIDED;
        }
        StringBuilder chain = new StringBuilder("existing chain:");
        splat.chain().forEach(lock -> chain.append(' ').append(lock.name()).append(" ->"));
        steps.add(chain.substring(0, chain.length() - " ->".length()));
        SplatLock last = splat.chain().get(splat.chain().size() - 1);
        boolean closes = splat.chain().get(0).name().equals(wanted.name()) && holds(last);
        return ruling(
                closes, "taking its first while holding its last closes the circle", "it does not close a circle");
    }

    private Ruling inconsistent() {
        String[] states = splat.usage().split(" -> ", 2);
        Optional<String> from = conflict(states[0]);
        Optional<String> to = conflict(states.length > 1 ? states[1] : "");
        if (!USAGE.matcher(splat.usage()).matches() || to.isEmpty()) {
            steps.add("this usage is not known here: " + splat.usage());
            return Ruling.UNDECIDED;
        }
        boolean initial = states[0].equals("INITIAL USE") && to.get().equals("IN NMI");
        boolean opposite = from.isPresent()
                && !from.get().equals(to.get())
                && from.get().substring(3).equals(to.get().substring(3));
        return ruling(
                initial || opposite,
                "used in an interrupt and with that interrupt enabled: " + splat.usage(),
                "these two uses do not conflict: " + splat.usage());
    }

    private static Optional<String> conflict(String state) {
        Matcher matcher = STATE.matcher(state);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group("in") != null ? "IN " + matcher.group("in") : "ON " + matcher.group("on"));
    }

    private Ruling pair(SplatLock wanted) {
        SplatLock other = splat.other().orElseThrow();
        boolean order = splat.kind() == SplatKind.IRQ_ORDER;
        if (conflict(other, wanted) || (!order && conflict(wanted, other))) {
            return Ruling.VIOLATION;
        }
        steps.add("the two locks' own uses do not conflict; the chain between them is not read");
        return Ruling.UNDECIDED;
    }

    /* Usage characters: hardirq, hardirq read, softirq, softirq read; '-' in the irq, '+' with it on, '?' both. */
    private boolean conflict(SplatLock safe, SplatLock unsafe) {
        for (int irq = 0; irq < 4; irq += 2) {
            if (has(safe, irq, "-?") && has(unsafe, irq, "+?")) {
                steps.add(safe.name() + " {" + safe.usage() + "} is used in an interrupt");
                steps.add(unsafe.name() + " {" + unsafe.usage() + "} is taken with it enabled");
                return true;
            }
        }
        return false;
    }

    private static boolean has(SplatLock lock, int irq, String signs) {
        return lock.usage().length() >= irq + 2
                && (signs.indexOf(lock.usage().charAt(irq)) >= 0
                        || signs.indexOf(lock.usage().charAt(irq + 1)) >= 0);
    }
}
