package org.nowait.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.nowait.tla.TlaValue;

/**
 * Writes a graph's body: numbers in 7-bit groups, texts as their length and UTF-8 bytes, values as TLA+ text.
 *
 * <pre>
 *   variables   count, names
 *   actions     count, then name, location, count of arguments, arguments
 *   tables      per variable: count, values
 *   states      count, then value numbers row by row
 *   initial     count, states
 *   edges       per state: count, then action and (target - source), zigzag
 * </pre>
 */
final class GraphEncoder {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    private GraphEncoder() {}

    static byte[] encode(StateGraph graph) {
        GraphEncoder encoder = new GraphEncoder();
        encoder.header(graph);
        encoder.states(graph);
        encoder.edges(graph);
        return encoder.out.toByteArray();
    }

    private void header(StateGraph graph) {
        number(graph.variables().size());
        graph.variables().forEach(this::text);
        number(graph.actions().size());
        for (ActionLabel label : graph.actions()) {
            text(label.name());
            text(label.location());
            number(label.arguments().size());
            label.arguments().forEach(this::value);
        }
        for (int variable = 0; variable < graph.variables().size(); variable++) {
            TlaValue[] table = graph.table(variable);
            number(table.length);
            for (TlaValue value : table) {
                value(value);
            }
        }
    }

    private void states(StateGraph graph) {
        number(graph.stateCount());
        for (int state = 0; state < graph.stateCount(); state++) {
            for (int variable = 0; variable < graph.variables().size(); variable++) {
                number(graph.valueId(state, variable));
            }
        }
        int[] initial = graph.initialStates();
        number(initial.length);
        for (int state : initial) {
            number(state);
        }
    }

    private void edges(StateGraph graph) {
        for (int state = 0; state < graph.stateCount(); state++) {
            number(graph.endEdge(state) - graph.firstEdge(state));
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                number(graph.action(edge));
                int distance = graph.target(edge) - state;
                number((distance << 1) ^ (distance >> 31));
            }
        }
    }

    private void number(int number) {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes, 0, bytes.length);
    }

    private void value(TlaValue value) {
        text(value.toString());
    }
}
