package org.nowait.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One process of a litmus test while its calls are collected; what it opened is closed in reverse order. */
final class LitmusProcess {

    private static final int WIDTH = 75;

    private final LitmusObjects objects;
    private final String attributes;
    private final Set<String> parameters = new LinkedHashSet<>();
    private final List<String> calls = new ArrayList<>();
    private final Deque<String> closing = new ArrayDeque<>();

    LitmusProcess(LitmusObjects objects, String attributes) {
        this.objects = objects;
        this.attributes = attributes;
    }

    /** Adds a call without an object. */
    void call(String function) {
        calls.add(function + "();");
    }

    /** Opens a section that has no object. */
    void open(String function, String close) {
        call(function);
        closing.push(close + "();");
    }

    /** Takes a lock, or tries to. */
    void take(LitmusCalls lock, String identifier, boolean attempt) {
        String function = attempt ? lock.attempt() : lock.take();
        if (!lock.hasObject()) {
            open(function, lock.release());
            return;
        }
        on(function, identifier);
        closing.push(lock.release() + "(" + identifier + ");");
    }

    /** Adds a call on an object that opens nothing. */
    void on(String function, String identifier) {
        parameters.add(identifier);
        calls.add(function + "(" + identifier + ");");
    }

    /** Closes everything that is open. */
    void closeAll() {
        while (!closing.isEmpty()) {
            calls.add(closing.pop());
        }
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** Returns the process as text. */
    String text(int number) {
        closeAll();
        StringBuilder text = new StringBuilder("P" + number + "(");
        int column = text.length();
        boolean first = true;
        for (String identifier : parameters) {
            String parameter = objects.type(identifier) + " *" + identifier;
            if (!first && column + parameter.length() + 3 > WIDTH) {
                text.append(",\n   ");
                column = 3;
            } else if (!first) {
                text.append(", ");
                column += 2;
            }
            text.append(parameter);
            column += parameter.length();
            first = false;
        }
        text.append(column + attributes.length() + 2 > WIDTH ? ")\n   " : ") ")
                .append(attributes)
                .append("\n{\n");
        calls.forEach(call -> text.append('\t').append(call).append('\n'));
        return text.append("}\n").toString();
    }
}
