package org.nowait.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;

/** Sets what a walk has done against all that there was to do. */
final class ResultBuilder {

    private final Model model;
    private final ActionIndex actions;
    private final ConformanceOptions options;
    private final DivergenceLog log;
    private final Tally tally;

    ResultBuilder(Model model, ActionIndex actions, ConformanceOptions options, DivergenceLog log, Tally tally) {
        this.model = model;
        this.actions = actions;
        this.options = options;
        this.log = log;
        this.tally = tally;
    }

    ConformanceResult build(Place place, OwnExploration own, CheckTimes times) {
        StateGraph graph = model.graph();
        long expanded = 0;
        long edges = 0;
        long allowed = 0;
        int[] seen = new int[actions.size()];
        for (int state = 0; state < graph.stateCount(); state++) {
            if (options.expanded().test(state)) {
                expanded++;
                edges += graph.endEdge(state) - graph.firstEdge(state);
                for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                    int action = actions.canonical(graph.action(edge));
                    allowed += seen[action] == state + 1 ? 0 : 1;
                    seen[action] = state + 1;
                }
            }
        }
        int performed = tally.performedEdges.cardinality();
        long forbidden = expanded * actions.distinct().length - allowed;
        List<Coverage> coverage = List.of(
                new Coverage(Direction.ENABLED, performed, edges, true),
                new Coverage(Direction.DISABLED, tally.refusalsCovered, forbidden, true),
                new Coverage(Direction.NOTHING_ELSE, tally.offersCovered, expanded, place.subject.explores() != null));
        List<ActionCoverage> byName = byName();
        return new ConformanceResult(
                model.name(),
                model.silent(),
                new GraphSize(
                        graph.stateCount(),
                        edges,
                        actions.distinct().length,
                        byName.size(),
                        graph.initialStates().length),
                coverage,
                byName,
                graph.stateCount() - place.tree.reachedStates(),
                edges - performed,
                tally.variants,
                tally.droppedVariants,
                tally.ambiguousLabels,
                place.positions.bytes() + place.subject.bytes(),
                own,
                log.count(),
                log.kept(),
                times);
    }

    private List<ActionCoverage> byName() {
        StateGraph graph = model.graph();
        long[] edges = new long[actions.size()];
        long[] performed = new long[actions.size()];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int action = actions.canonical(graph.action(edge));
            edges[action]++;
            performed[action] += tally.performedEdges.get(edge) ? 1 : 0;
        }
        Map<String, ActionCoverage> byName = new LinkedHashMap<>();
        for (int action : actions.distinct()) {
            ActionLabel label = actions.label(action);
            ActionCoverage one = new ActionCoverage(
                    label.name(),
                    1,
                    edges[action],
                    performed[action],
                    tally.refusedHere[action],
                    tally.refusedElsewhere[action],
                    log.count(Direction.ENABLED, action),
                    log.count(Direction.DISABLED, action),
                    log.count(Direction.NOTHING_ELSE, action));
            byName.merge(label.name(), one, ResultBuilder::sum);
        }
        return new ArrayList<>(byName.values());
    }

    private static ActionCoverage sum(ActionCoverage left, ActionCoverage right) {
        return new ActionCoverage(
                left.name(),
                left.instances() + right.instances(),
                left.edges() + right.edges(),
                left.performed() + right.performed(),
                left.refusedHere() + right.refusedHere(),
                left.refusedElsewhere() + right.refusedElsewhere(),
                left.enabledDivergences() + right.enabledDivergences(),
                left.disabledDivergences() + right.disabledDivergences(),
                left.offerDivergences() + right.offerDivergences());
    }
}
