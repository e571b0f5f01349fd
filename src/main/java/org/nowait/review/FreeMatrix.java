package org.nowait.review;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.rcu.FreeBuild;
import org.nowait.kernel.rcu.FreeContext;
import org.nowait.kernel.rcu.FreeScheme;
import org.nowait.kernel.rcu.KvfreeBounds;
import org.nowait.refinement.KvfreeImplementation;
import org.nowait.refinement.KvfreeNames;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/**
 * Which scheme of kvfree_rcu() keeps its contract on which build (spec/FreeContract.tla): found by the Java machine in the
 * worlds of MCKvfreeRcu_matrix, which TLC explores, too, and for progress in one of a single object.
 *
 * @param trouble of each scheme and build the callers who get into trouble though they keep their side
 * @param waiting the builds on which an object may be left for which no step is owed to anybody, though readers leave; that
 *     there is none does not show progress, for steps that are owed might go round
 * @param states the states of all worlds
 */
public record FreeMatrix(
        Map<FreeScheme, Map<FreeBuild, Set<FreeContext>>> trouble,
        Map<FreeScheme, Set<FreeBuild>> waiting,
        long states) {

    /** The configuration in which TLC explores the same worlds. */
    public static final String MODEL = "MCKvfreeRcu_matrix";

    /** Steps that nothing asks of anybody: new calls, readers who come, and whoever fills caches. */
    private static final Set<String> NOT_FAIR = Set.of("Give", "Enter", "TimerFires", "Refill", "NmiSpins");

    private static final List<TlaValue> CPU = List.of(TlaString.of("C1"));
    private static final KvfreeBounds EXHAUSTED = new KvfreeBounds(2, 1, 2, 0, 1, 0, 0);
    private static final List<KvfreeBounds> ONE_OBJECT =
            List.of(new KvfreeBounds(1, 1, 1, 0, 2, 1, 0), new KvfreeBounds(1, 1, 1, 0, 2, 1, 1));

    /** What was seen of one world. */
    private record World(boolean trouble, boolean stuck, int states) {}

    /** {@return the matrix, explored now} */
    public static FreeMatrix explore() {
        Map<FreeScheme, Map<FreeBuild, Set<FreeContext>>> trouble = new EnumMap<>(FreeScheme.class);
        Map<FreeScheme, Set<FreeBuild>> waiting = new EnumMap<>(FreeScheme.class);
        long states = 0;
        for (FreeScheme scheme : FreeScheme.values()) {
            Map<FreeBuild, Set<FreeContext>> row = new EnumMap<>(FreeBuild.class);
            Set<FreeBuild> waits = EnumSet.noneOf(FreeBuild.class);
            for (FreeBuild build : FreeBuild.values()) {
                Set<FreeContext> unsound = EnumSet.noneOf(FreeContext.class);
                for (FreeContext context : FreeContext.values()) {
                    World world = explore(new Cell(scheme, build, context), EXHAUSTED, doubles());
                    states += world.states();
                    if (world.trouble()) {
                        unsound.add(context);
                    }
                }
                for (KvfreeBounds bounds : ONE_OBJECT) {
                    World world = explore(new Cell(scheme, build, FreeContext.TASK), bounds, fromTasks());
                    states += world.states();
                    if (world.stuck()) {
                        waits.add(build);
                    }
                }
                row.put(build, unsound);
            }
            trouble.put(scheme, row);
            waiting.put(scheme, waits);
        }
        return new FreeMatrix(trouble, waiting, states);
    }

    /** A scheme on a build, and where callers are who may not sleep. */
    private record Cell(FreeScheme scheme, FreeBuild build, FreeContext context) {

        SpecState start() {
            return SpecState.of(Map.of(
                    "cell",
                    TlaRecord.of(Map.of(
                            "scheme", TlaString.of(KvfreeImplementation.word(scheme)),
                            "build", TlaString.of(word(build)),
                            "context", TlaString.of(word(context))))));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<TlaRecord> doubles() {
        return calls("double", List.of(FreeContext.values()));
    }

    private static List<TlaRecord> fromTasks() {
        List<TlaRecord> calls = new ArrayList<>(calls("single", List.of(FreeContext.TASK)));
        calls.addAll(calls("double", List.of(FreeContext.TASK)));
        return calls;
    }

    private static List<TlaRecord> calls(String form, List<FreeContext> contexts) {
        return contexts.stream()
                .map(context ->
                        TlaRecord.of(Map.of("form", TlaString.of(form), "context", TlaString.of(word(context)))))
                .toList();
    }

    private static World explore(Cell cell, KvfreeBounds bounds, List<TlaRecord> calls) {
        List<TlaValue> callers =
                List.<TlaValue>of(TlaString.of("T1"), TlaString.of("T2")).subList(0, bounds.callers());
        KvfreeImplementation world =
                new KvfreeImplementation(new KvfreeNames(callers, CPU, List.of(), calls, bounds), Set.of());
        world.reset(cell.start());
        Set<ByteBuffer> seen = new HashSet<>();
        Deque<byte[]> left = new ArrayDeque<>();
        note(world, seen, left);
        boolean trouble = false;
        boolean stuck = false;
        while (!left.isEmpty()) {
            byte[] here = left.remove();
            world.restore(here, 0);
            if (!world.abstraction("trouble").equals(TlaSet.EMPTY)) {
                trouble = true;
                continue;
            }
            boolean goesOn = false;
            for (ActionLabel label : world.enabled()) {
                goesOn |= !NOT_FAIR.contains(label.name());
                world.perform(label);
                note(world, seen, left);
                world.restore(here, 0);
            }
            stuck |= !goesOn && !world.allFreed();
        }
        return new World(trouble, stuck, seen.size());
    }

    private static void note(KvfreeImplementation world, Set<ByteBuffer> seen, Deque<byte[]> left) {
        byte[] bytes = new byte[world.snapshotSize()];
        world.save(bytes, 0);
        if (seen.add(ByteBuffer.wrap(bytes))) {
            left.add(bytes);
        }
    }

    /** {@return the unsound cells: scheme, build and context in the specification's words} */
    public Set<List<String>> unsoundCells() {
        Set<List<String>> cells = new HashSet<>();
        trouble.forEach((scheme, row) -> row.forEach((build, contexts) -> contexts.forEach(
                context -> cells.add(List.of(KvfreeImplementation.word(scheme), word(build), word(context))))));
        return cells;
    }

    /** {@return the schemes by the specification's names, in their order} */
    public Map<String, FreeScheme> schemes() {
        Map<String, FreeScheme> names = new TreeMap<>();
        for (FreeScheme scheme : FreeScheme.values()) {
            names.put(KvfreeImplementation.word(scheme), scheme);
        }
        return names;
    }
}
