package org.nowait.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nowait.tla.TlaText;
import org.nowait.tla.TlaValue;

/** Reads what {@link GraphEncoder} writes. */
final class GraphDecoder {

    private final ByteBuffer in;

    private GraphDecoder(ByteBuffer in) {
        this.in = in;
    }

    static StateGraph decode(ByteBuffer in) {
        return new GraphDecoder(in).graph();
    }

    private StateGraph graph() {
        List<String> variables = new ArrayList<>();
        for (int i = number(); i > 0; i--) {
            variables.add(text());
        }
        StateGraph.Builder builder = new StateGraph.Builder(variables, actions());
        for (int variable = 0; variable < variables.size(); variable++) {
            for (int i = number(); i > 0; i--) {
                builder.valueId(variable, value());
            }
        }
        int states = number();
        int[] row = new int[variables.size()];
        for (int state = 0; state < states; state++) {
            for (int variable = 0; variable < row.length; variable++) {
                row[variable] = number();
            }
            builder.addStateOf(row);
        }
        for (int i = number(); i > 0; i--) {
            builder.addInitial(number());
        }
        for (int state = 0; state < states; state++) {
            for (int i = number(); i > 0; i--) {
                int action = number();
                int distance = number();
                builder.addEdge(state, action, state + ((distance >>> 1) ^ -(distance & 1)));
            }
        }
        if (in.hasRemaining()) {
            throw new IllegalStateException("bytes after the last edge: bytes=" + in.remaining());
        }
        return builder.build();
    }

    private List<ActionLabel> actions() {
        List<ActionLabel> actions = new ArrayList<>();
        for (int i = number(); i > 0; i--) {
            String name = text();
            String location = text();
            List<TlaValue> arguments = new ArrayList<>();
            for (int k = number(); k > 0; k--) {
                arguments.add(value());
            }
            actions.add(new ActionLabel(name, arguments, location));
        }
        return actions;
    }

    private int number() {
        int number = 0;
        int shift = 0;
        int group;
        do {
            group = in.get();
            number |= (group & 0x7f) << shift;
            shift += 7;
        } while ((group & 0x80) != 0);
        return number;
    }

    private String text() {
        byte[] bytes = new byte[number()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private TlaValue value() {
        return TlaText.parse(text());
    }
}
