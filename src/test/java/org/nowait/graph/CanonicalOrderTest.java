package org.nowait.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.tla.TlaInt;

/** A graph has one order of its own, in whichever order it was found. */
final class CanonicalOrderTest {

    private static final ActionLabel UP = ActionLabel.of("Up", TlaInt.of(1));
    private static final ActionLabel UP_TWO = ActionLabel.of("Up", TlaInt.of(2));
    private static final ActionLabel DOWN = ActionLabel.of("Down");

    private static StateGraph found(List<ActionLabel> actions, int... values) {
        StateGraph.Builder builder = new StateGraph.Builder(List.of("x"), actions);
        for (int value : values) {
            builder.addState(TlaInt.of(value));
        }
        List<Integer> states = Arrays.stream(values).boxed().toList();
        builder.addInitial(states.indexOf(0));
        for (int value : values) {
            edge(builder, states, value, actions.indexOf(UP), value + 1);
            edge(builder, states, value, actions.indexOf(UP_TWO), value + 2);
            edge(builder, states, value, actions.indexOf(DOWN), value - 1);
        }
        return CanonicalOrder.of(builder.build());
    }

    private static void edge(StateGraph.Builder builder, List<Integer> states, int from, int action, int to) {
        if (states.contains(to)) {
            builder.addEdge(states.indexOf(from), action, states.indexOf(to));
        }
    }

    @Test
    void actionsEdgesAndStatesComeInTheSameOrder() {
        StateGraph one = found(List.of(UP, UP_TWO, DOWN), 0, 1, 2, 3);
        StateGraph other = found(List.of(DOWN, UP_TWO, UP), 3, 1, 0, 2);

        assertThat(one.actions()).containsExactly(DOWN, UP, UP_TWO).isEqualTo(other.actions());
        for (int state = 0; state < 4; state++) {
            assertThat(one.values(state)).isEqualTo(other.values(state)).containsExactly(TlaInt.of(state));
            assertThat(one.out(state))
                    .isEqualTo(other.out(state))
                    .isSortedAccordingTo((a, b) -> a.action() - b.action());
        }
        assertThat(one.initialStates()).containsExactly(0);
        assertThat(one.edgeCount()).isEqualTo(other.edgeCount()).isEqualTo(8);
    }
}
