package org.nowait.kernel.rcu;

/**
 * How large a world of kvfree_rcu() is.
 *
 * @param callers who calls, at least 1
 * @param cpus CPUs, at least 1
 * @param objects objects to free, numbered from 1
 * @param readers tasks that read, at most {@link RcuState#MOST_READERS}
 * @param slots objects that fit in an array, at least 1
 * @param keep pages that a CPU's cache keeps
 * @param pages pages that the allocator has
 */
public record KvfreeBounds(int callers, int cpus, int objects, int readers, int slots, int keep, int pages) {

    /** Rejects a world without callers, CPUs or slots. */
    public KvfreeBounds {
        if (callers < 1 || cpus < 1 || slots < 1 || objects < 0 || keep < 0 || pages < 0) {
            throw new IllegalArgumentException("a world has callers, CPUs and slots: callers=" + callers + " cpus="
                    + cpus + " slots=" + slots + " objects=" + objects + " keep=" + keep + " pages=" + pages);
        }
    }
}
