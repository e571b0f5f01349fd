package org.nowait.report.run;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.context.Flag;
import org.nowait.review.LockNestings;
import org.nowait.review.SmallGraph;

/**
 * What pictures of the models are made from.
 *
 * @param graphs the complete graphs of small models
 * @param nestings which lock may be taken while which is held
 */
public record RunDrawings(List<RunGraph> graphs, List<RunNesting> nestings) {
    /** Copies the lists. */
    public RunDrawings {
        graphs = List.copyOf(graphs);
        nestings = List.copyOf(nestings);
    }

    /** What there is before anything was drawn. */
    public static final RunDrawings NONE = new RunDrawings(List.of(), List.of());

    /**
     * Returns records of the run file.
     *
     * @param graphs the graphs
     * @param nestings the nestings
     * @return both
     */
    public static RunDrawings of(List<SmallGraph> graphs, List<LockNestings.Nesting> nestings) {
        return new RunDrawings(
                graphs.stream().map(RunGraph::of).toList(),
                nestings.stream().map(RunDrawings::nesting).toList());
    }

    private static RunNesting nesting(LockNestings.Nesting nesting) {
        return new RunNesting(
                nesting.build(), nesting.outer(), nesting.inner(), names(nesting.reported()), names(nesting.happens()));
    }

    private static List<String> names(Set<Flag> flags) {
        return flags.stream().map(Flag::name).sorted().toList();
    }
}
