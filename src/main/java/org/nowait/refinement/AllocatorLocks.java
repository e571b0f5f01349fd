package org.nowait.refinement;

import java.util.List;

/** The locks that spec/LockTables.tla adds to a scenario that has memory. */
final class AllocatorLocks {

    private static final List<String> NAMES = List.of(
            "zone.lock",
            "list_lock",
            "kswapd_wait.lock",
            "sheaf.lock",
            "pagesets.lock",
            "kswapd.pi_lock",
            "fill_pool_map",
            "cpu0.pcp_lock",
            "cpu1.pcp_lock",
            "cpu2.pcp_lock",
            "cpu3.pcp_lock");

    private AllocatorLocks() {}

    /** {@return whether the name is one of them} */
    static boolean has(String name) {
        return NAMES.contains(name);
    }
}
