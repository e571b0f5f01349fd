package org.nowait.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nowait.conformance.SpecState;
import org.nowait.tla.TlaJson;

/** A state as TLC's {@code -dumpTrace json} writes it: its number, then its variables. */
public final class NumberedState {

    private NumberedState() {}

    /**
     * Writes a state.
     *
     * @param number its number, from 1
     * @param state the state
     * @return an array of both
     */
    public static ArrayNode of(int number, SpecState state) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        state.values().forEach((variable, value) -> values.set(variable, TlaJson.toJson(value)));
        return JsonNodeFactory.instance.arrayNode().add(number).add(values);
    }
}
