package org.nowait.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

final class StateGraphTest {

    private static final ActionLabel UP = new ActionLabel("Up", List.of(TlaInt.of(1)), "Counter.tla:7");
    private static final ActionLabel STAY = new ActionLabel("Stay", List.of(), "Counter.tla:9");
    private static final ActionLabel NEVER = new ActionLabel("Never", List.of(), "Counter.tla:11");

    private static TlaValue[] row(int count, String mode) {
        return new TlaValue[] {TlaInt.of(count), TlaString.of(mode)};
    }

    /** Three states in a row, a self-loop on the second, two parallel edges from the first. */
    private static StateGraph.Builder counter() {
        StateGraph.Builder builder = new StateGraph.Builder(List.of("count", "mode"), List.of(UP, STAY, NEVER));
        builder.addState(row(0, "on"));
        builder.addState(row(1, "on"));
        builder.addState(row(2, "off"));
        builder.addInitial(0);
        builder.addEdge(1, 1, 1);
        builder.addEdge(0, 0, 1);
        builder.addEdge(0, 0, 1);
        builder.addEdge(1, 0, 2);
        return builder;
    }

    @Test
    void keepsParallelEdgesAndSelfLoops() {
        StateGraph graph = counter().build();

        assertThat(graph.edgeCount()).isEqualTo(4);
        assertThat(graph.out(0)).containsExactly(new Edge(0, 0, 1), new Edge(0, 0, 1));
        assertThat(graph.out(1)).containsExactly(new Edge(1, 1, 1), new Edge(1, 0, 2));
        assertThat(graph.out(2)).isEmpty();
    }

    @Test
    void keepsActionsThatNeverFire() {
        assertThat(counter().build().actions()).containsExactly(UP, STAY, NEVER);
    }

    @Test
    void storesEqualValuesOnce() {
        StateGraph graph = counter().build();

        assertThat(graph.valueId(0, 1)).isEqualTo(graph.valueId(1, 1));
        assertThat(graph.valueCount(1)).isEqualTo(2);
        assertThat(graph.value(1, 1)).isSameAs(graph.value(0, 1));
        assertThat(graph.values(2)).containsExactly(row(2, "off"));
    }

    @Test
    void knowsTheSourceOfAnEdge() {
        StateGraph graph = counter().build();

        for (int state = 0; state < graph.stateCount(); state++) {
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                assertThat(graph.source(edge)).isEqualTo(state);
            }
        }
        assertThatThrownBy(() -> graph.source(4)).hasMessage("no such edge: edge=4, edges=4");
    }

    @Test
    void findsShortestPaths() {
        StateGraph graph = counter().build();

        assertThat(graph.shortestPath(0)).isEqualTo(new GraphPath(0, List.of()));
        assertThat(graph.shortestPath(2).edges()).containsExactly(new Edge(0, 0, 1), new Edge(1, 0, 2));
        assertThat(graph.shortestPath(2).end()).isEqualTo(2);
    }

    @Test
    void refusesAPathToAnUnreachableState() {
        StateGraph.Builder builder = counter();
        int island = builder.addState(row(9, "off"));
        StateGraph graph = builder.build();

        assertThatThrownBy(() -> graph.shortestPath(island)).hasMessage("no initial state leads there: state=3");
    }

    @Test
    void findsStatesByTheirValues() {
        StateGraph graph = counter().build();
        StateIndex index = new StateIndex(graph);

        for (int state = 0; state < graph.stateCount(); state++) {
            assertThat(index.find(graph.values(state))).isEqualTo(state);
        }
        assertThat(index.find(List.of(row(0, "off")))).isEqualTo(StateIndex.NONE);
        assertThat(index.find(List.of(row(7, "on")))).isEqualTo(StateIndex.NONE);
    }

    @Test
    void packsManyVariablesAndValues() {
        List<String> variables = List.of("a", "b", "c", "d", "e", "f");
        StateGraph.Builder builder = new StateGraph.Builder(variables, List.of(STAY));
        for (int i = 0; i < 5000; i++) {
            int j = i;
            builder.addState(List.of(1, 2, 3, 700, 5000, 70_000).stream()
                    .map(limit -> TlaInt.of(j * 31L % limit))
                    .toArray(TlaValue[]::new));
        }
        builder.addInitial(0);
        StateGraph graph = builder.build();

        for (int i = 0; i < 5000; i += 7) {
            assertThat(graph.value(i, 3)).isEqualTo(TlaInt.of(i * 31L % 700));
            assertThat(graph.value(i, 5)).isEqualTo(TlaInt.of(i * 31L % 70_000));
        }
        assertThat(graph.bytes()).isLessThan(5000 * 16);
    }

    @Test
    void rejectsEqualStates() {
        StateGraph.Builder builder = counter();
        builder.addState(row(1, "on"));

        assertThatThrownBy(builder::build).hasMessage("states must be distinct: state=3, equals=1");
    }

    @Test
    void rejectsAGraphWithoutAnInitialState() {
        StateGraph.Builder builder = new StateGraph.Builder(List.of("x"), List.of());
        builder.addState(TlaInt.of(1));

        assertThatThrownBy(builder::build).hasMessage("a graph needs an initial state: states=1");
    }

    @Test
    void rejectsAnEdgeToAStateThatWasNeverAdded() {
        StateGraph.Builder builder = counter();
        builder.addEdge(0, 0, 3);

        assertThatThrownBy(builder::build)
                .hasMessage("an edge names a state that was never added: from=0, to=3, states=3");
    }

    @Test
    void rejectsAnEdgeOfNoAction() {
        assertThatThrownBy(() -> counter().addEdge(0, 3, 0))
                .hasMessage("no such edge: from=0, action=3, to=0, actions=3");
    }

    @Test
    void rejectsAStateOfTheWrongWidth() {
        assertThatThrownBy(() -> counter().addState(TlaInt.of(1)))
                .hasMessage("a state has one value per variable: values=1, variables=2");
    }

    @Test
    void rejectsAPathWithAGap() {
        assertThatThrownBy(() -> new GraphPath(0, List.of(new Edge(1, 0, 2))))
                .hasMessageStartingWith("a path has no gaps: state=0");
    }

    @Test
    void labelsAreEqualWhereverTheyStand() {
        assertThat(new ActionLabel("Up", List.of(TlaInt.of(1)), ""))
                .isEqualTo(UP)
                .hasSameHashCodeAs(UP);
        assertThat(ActionLabel.of("Up", TlaInt.of(2))).isNotEqualTo(UP);
        assertThat(ActionLabel.of("Up", TlaInt.of(1), TlaString.of("P0"))).hasToString("Up(1, \"P0\")");
        assertThat(STAY).hasToString("Stay");
    }
}
