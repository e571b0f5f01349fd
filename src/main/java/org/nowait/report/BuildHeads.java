package org.nowait.report;

import java.util.Map;
import org.nowait.kernel.config.Build;

/** Heads of narrow columns for builds: the preemption model above, what sets it apart from its siblings below. */
public final class BuildHeads {

    private static final Map<String, String> SHORT =
            Map.of("DEBUG", "dbg", "COUNT", "cnt", "NORAW", "nraw", "TREE", "tree", "TREE-DEBUG", "tdbg");

    private BuildHeads() {}

    /** {@return the first part of the build's name: NONE, LAZY, FULL, RT or UP} */
    public static String model(Build build) {
        return build.name().replaceFirst("-.*", "");
    }

    /** {@return the part of the name behind the release, in at most four letters} */
    public static String sibling(Build build) {
        String rest = build.name().replaceFirst("^[A-Z]+-[0-9.]+-?", "");
        return SHORT.getOrDefault(rest, rest);
    }
}
