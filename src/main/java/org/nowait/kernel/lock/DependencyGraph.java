package org.nowait.kernel.lock;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * Lockdep's class graph: which class was taken while which was held, and how. Models {@code locks_after} with the four kinds
 * of {@code lock_list.dep} and the breadth-first search {@code __bfs()} over strong paths (kernel/locking/lockdep.c).
 */
public final class DependencyGraph {

    /*
     * One byte per ordered pair of classes, the dependency list of `from` being its row: bits SN, EN, SR, ER, where the
     * held side is Shared or Exclusive and the taken side Recursive or Not. A path is strong if no xR is followed by Sx.
     *
     * The search visits (class, only_xr) pairs: the kernel visits classes, which is enough to find some strong path but
     * not to say which classes all strong paths reach.
     */
    private static final int SN = 1;
    private static final int EN = 2;
    private static final int SR = 4;
    private static final int ER = 8;

    private final Memory memory;
    private final int base;
    private final int classes;
    private final boolean heldSwapped;
    private final boolean anyPath;
    private final int[] queue;
    private final boolean[] visited;

    DependencyGraph(Memory memory, int classes, Set<Fault> faults) {
        this.memory = memory;
        this.classes = classes;
        this.heldSwapped = faults.contains(Fault.DEPENDENCY_HELD_SIDE_SWAPPED);
        this.anyPath = faults.contains(Fault.STRONG_PATH_RULE_DROPPED);
        this.base = memory.reserve(classes * classes);
        this.queue = new int[2 * classes];
        this.visited = new boolean[2 * classes];
    }

    private static int bit(boolean exclusive, boolean recursive) {
        if (recursive) {
            return exclusive ? ER : SR;
        }
        return exclusive ? EN : SN;
    }

    /**
     * Adds a dependency.
     *
     * @param from the class that is held
     * @param to the class that is taken
     * @param exclusive whether the held lock is held exclusively
     * @param recursive whether the taken lock is a recursive reader
     * @return whether it is new
     */
    boolean add(int from, int to, boolean exclusive, boolean recursive) {
        int at = base + from * classes + to;
        int bits = memory.get(at) | bit(exclusive != heldSwapped, recursive);
        boolean isNew = bits != memory.get(at);
        memory.set(at, bits);
        return isNew;
    }

    /** {@return whether the dependency is in the graph} */
    public boolean has(int from, int to, boolean exclusive, boolean recursive) {
        return (memory.get(base + from * classes + to) & bit(exclusive, recursive)) != 0;
    }

    /** {@return the number of classes} */
    public int classes() {
        return classes;
    }

    /**
     * Searches for a circle through a dependency ({@code check_noncircular()}).
     *
     * @param from the class that is held
     * @param to the class that is taken
     * @param exclusive whether the held lock is held exclusively
     * @param recursive whether the taken lock is a recursive reader
     * @return whether a strong path leads from the taken class back to the held one, and closes strongly
     */
    boolean closesCircle(int from, int to, boolean exclusive, boolean recursive) {
        search(to, recursive, null);
        return reached(from, false) || (reached(from, true) && (exclusive || anyPath));
    }

    /** Finds every class that a strong path reaches from a start; classes that {@code skipped} holds are not entered. */
    void search(int start, boolean recursive, boolean @Nullable [] skipped) {
        Arrays.fill(visited, false);
        int head = 0;
        int tail = 0;
        queue[tail++] = 2 * start + (recursive ? 1 : 0);
        visited[queue[0]] = true;
        while (head < tail) {
            int at = queue[head++];
            int row = base + (at >> 1) * classes;
            boolean onlyRecursive = (at & 1) != 0 && !anyPath;
            for (int next = 0; next < classes; next++) {
                int bits = memory.get(row + next) & (onlyRecursive ? EN | ER : EN | ER | SN | SR);
                if (bits == 0 || (skipped != null && skipped[next])) {
                    continue;
                }
                tail = visit(2 * next, bits & (EN | SN), tail);
                tail = visit(2 * next + 1, bits & (ER | SR), tail);
            }
        }
    }

    private int visit(int node, int bits, int tail) {
        if (bits == 0 || visited[node]) {
            return tail;
        }
        visited[node] = true;
        queue[tail] = node;
        return tail + 1;
    }

    /** {@return whether the last search reached the class, by a last dependency that is recursive or is not} */
    boolean reached(int lockClass, boolean recursive) {
        return visited[2 * lockClass + (recursive ? 1 : 0)];
    }
}
