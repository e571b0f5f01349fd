package org.nowait.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nowait.review.ReplayRun;

/**
 * How the Java machine and the specification agree, as far as {@code nowait replay} has compared them.
 *
 * @param replays what was replayed, by name
 * @param left the models whose graph could be replayed and was not
 */
public record RunConformance(List<RunReplay> replays, List<String> left) {

    /** What there is before anything was replayed. */
    public static final RunConformance NONE = new RunConformance(List.of(), List.of());

    /** Copies the lists. */
    public RunConformance {
        replays = List.copyOf(replays);
        left = List.copyOf(left);
    }

    /**
     * Adds what was replayed since.
     *
     * @param runs what was replayed; it takes the place of what is here under the same name
     * @param models the names of all models whose graph can be replayed
     * @return both together
     */
    public RunConformance with(List<ReplayRun> runs, List<String> models) {
        Map<String, RunReplay> all = new TreeMap<>();
        replays.forEach(replay -> all.put(replay.name(), replay));
        runs.forEach(run -> all.put(run.name(), Records.replay(run)));
        List<String> missing = new ArrayList<>(models);
        missing.removeAll(all.keySet());
        return new RunConformance(List.copyOf(all.values()), missing);
    }

    /** {@return the models whose whole graph was replayed} */
    public List<RunReplay> graphs() {
        return replays.stream().filter(RunReplay::whole).toList();
    }
}
