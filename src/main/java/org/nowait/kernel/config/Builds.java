package org.nowait.kernel.config;

import static org.nowait.kernel.config.Era.V5_9;
import static org.nowait.kernel.config.Era.V6_1;
import static org.nowait.kernel.config.Era.V7_3;
import static org.nowait.kernel.config.PreemptModel.FULL;
import static org.nowait.kernel.config.PreemptModel.LAZY;
import static org.nowait.kernel.config.PreemptModel.NONE;
import static org.nowait.kernel.config.PreemptModel.RT;

import java.util.List;
import java.util.Optional;

/** The table of builds. A production build raises no lockdep or might_sleep flag; its debug sibling is another row. */
public final class Builds {

    private static final List<Build> ALL = List.of(
            production("NONE-5.9", NONE, V5_9),
            debug("NONE-5.9-DEBUG", NONE, V5_9),
            new Build("NONE-5.9-COUNT", NONE, true, false, false, false, V5_9, true, false),
            production("FULL-5.9", FULL, V5_9),
            debug("FULL-5.9-DEBUG", FULL, V5_9),
            new Build("FULL-5.9-NORAW", FULL, true, true, false, true, V5_9),
            production("RT-5.9", RT, V5_9),
            debug("RT-5.9-DEBUG", RT, V5_9),
            new Build("RT-5.9-TREE", RT, true, false, false, false, V5_9, false, true),
            new Build("RT-5.9-TREE-DEBUG", RT, true, true, true, true, V5_9, false, true),
            production("NONE-6.1", NONE, V6_1),
            debug("NONE-6.1-DEBUG", NONE, V6_1),
            production("LAZY-7.3", LAZY, V7_3),
            debug("LAZY-7.3-DEBUG", LAZY, V7_3),
            production("FULL-7.3", FULL, V7_3),
            debug("FULL-7.3-DEBUG", FULL, V7_3),
            production("RT-7.3", RT, V7_3),
            debug("RT-7.3-DEBUG", RT, V7_3),
            new Build("UP-7.3", LAZY, false, false, false, false, V7_3),
            new Build("UP-7.3-DEBUG", LAZY, false, true, true, true, V7_3));

    private Builds() {}

    private static Build production(String name, PreemptModel preempt, Era era) {
        return new Build(name, preempt, true, false, false, false, era);
    }

    private static Build debug(String name, PreemptModel preempt, Era era) {
        return new Build(name, preempt, true, true, true, true, era);
    }

    /** {@return every build, in the table's order} */
    public static List<Build> all() {
        return ALL;
    }

    /**
     * Finds a build.
     *
     * @param name the row's name, exactly
     * @return the build, or nothing
     */
    public static Optional<Build> find(String name) {
        return ALL.stream().filter(build -> build.name().equals(name)).findFirst();
    }

    /**
     * Finds a build that must exist.
     *
     * @param name the row's name, exactly
     * @return the build
     * @throws IllegalArgumentException if there is none; the text names the nearest one
     */
    public static Build byName(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such build: name=" + name + " (nearest: " + nearest(name) + ")"));
    }

    /** {@return the name of the build that looks most like the given one} */
    public static String nearest(String name) {
        return NearestName.of(name, ALL.stream().map(Build::name).toList());
    }
}
