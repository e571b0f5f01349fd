package org.nowait.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Designs;
import org.nowait.litmus.Cell;
import org.nowait.litmus.CellRun;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.syntax.SourceText;

/** Which lock may be taken while which is held: a task takes two, and the Java machine says what comes of it. */
public final class LockNestings {

    private static final List<String> BUILDS = List.of("FULL-7.3-DEBUG", "RT-7.3-DEBUG");

    private static final List<Calls> LOCKS = List.of(
            new Calls("raw_spinlock_t", "raw_spin_lock", "raw_spin_unlock"),
            new Calls("spinlock_t", "spin_lock", "spin_unlock"),
            new Calls("rwlock_t", "write_lock", "write_unlock"),
            new Calls("local_lock_t", "local_lock", "local_unlock"),
            new Calls("struct mutex", "mutex_lock", "mutex_unlock"),
            new Calls("struct rw_semaphore", "down_write", "up_write"),
            new Calls("struct rt_mutex", "rt_mutex_lock", "rt_mutex_unlock"),
            new Calls("struct semaphore", "down", "up"));

    /** A lock's type in C, and what takes and releases it. */
    private record Calls(String type, String take, String release) {}

    /**
     * Two locks, one inside of the other.
     *
     * @param build the build
     * @param outer the type of the lock that is held, in C
     * @param inner the type of the lock that is asked for
     * @param reported what a check of the kernel reports
     * @param happens what happens
     */
    public record Nesting(String build, String outer, String inner, Set<Flag> reported, Set<Flag> happens) {}

    private LockNestings() {}

    /** {@return every pair of types on a kernel without and with PREEMPT_RT that checks itself} */
    public static List<Nesting> all() {
        List<Nesting> found = new ArrayList<>();
        for (String name : BUILDS) {
            Build build = Builds.byName(name);
            for (Calls outer : LOCKS) {
                for (Calls inner : LOCKS) {
                    found.add(of(build, outer, inner));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Nesting of(Build build, Calls outer, Calls inner) {
        String text = "GFP nesting\n\n{}\n\nP0(" + outer.type() + " *a, " + inner.type() + " *b) __task\n{\n\t"
                + outer.take() + "(a);\n\t" + inner.take() + "(b);\n\t" + inner.release() + "(b);\n\t"
                + outer.release() + "(a);\n}\n\nexists (INVALID_WAIT)\n";
        LitmusTest test = LitmusTest.of(new SourceText("nesting.litmus", text));
        CellRun run = new ExplorerEngine(Bounds.DEFAULT)
                .run(List.of(new Cell(test, build, Designs.MAINLINE)))
                .get(0);
        Set<Flag> flags =
                run.endStates().stream().flatMap(end -> end.flags().stream()).collect(Collectors.toSet());
        return new Nesting(build.name(), outer.type(), inner.type(), part(flags, true), part(flags, false));
    }

    private static Set<Flag> part(Set<Flag> flags, boolean reported) {
        return flags.stream().filter(flag -> flag.reported() == reported).collect(Collectors.toUnmodifiableSet());
    }
}
