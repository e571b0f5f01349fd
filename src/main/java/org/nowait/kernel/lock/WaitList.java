package org.nowait.kernel.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Memory;

/**
 * Tasks that wait for something to happen, as their waker finds them: a {@code wait_queue_head_t}, a list of which the newest
 * is first ({@code prepare_to_wait()}, kernel/sched/wait.c), or an {@code struct rcuwait}, a pointer to one task
 * ({@code prepare_to_rcuwait()}, include/linux/rcuwait.h).
 */
public final class WaitList {

    private static final int NULL = 0;

    private final Memory memory;
    private final boolean single;
    private final Set<Fault> faults;
    private final int tasks;
    private final int head;
    private final int next;

    /**
     * Reserves the list, empty.
     *
     * @param memory the machine's memory
     * @param tasks how many tasks there are
     * @param single whether it is an rcuwait
     * @param faults what is wrong in this machine
     */
    public WaitList(Memory memory, int tasks, boolean single, Set<Fault> faults) {
        this.memory = memory;
        this.tasks = tasks;
        this.single = single;
        this.faults = Set.copyOf(faults);
        head = memory.reserve(1);
        next = memory.reserve(tasks + 1);
    }

    /** {@return whether it is an rcuwait, which needs no lock} */
    public boolean isSingle() {
        return single;
    }

    private int link(int entry) {
        return next + entry;
    }

    /** The task can be found from now on; in an rcuwait, and nobody else. */
    public void add(int task) {
        if (single) {
            boolean kept = faults.contains(Fault.RCUWAIT_KEEPS_FIRST_TASK) && memory.get(head) != NULL;
            memory.set(head, kept ? memory.get(head) : task + 1);
        } else {
            memory.set(link(task + 1), memory.get(head));
            memory.set(head, task + 1);
        }
    }

    /** The task can be found no more. */
    public void remove(int task) {
        int at = head;
        while (memory.get(at) != NULL && memory.get(at) != task + 1) {
            at = link(memory.get(at));
        }
        if (memory.get(at) != NULL) {
            memory.set(at, memory.get(link(task + 1)));
            memory.set(link(task + 1), NULL);
        }
    }

    /** {@return {@code waitqueue_active()}: whether anybody can be found} */
    public boolean isActive() {
        return memory.get(head) != NULL;
    }

    /** {@return the tasks that a waker finds, in his order} */
    public List<Integer> tasks() {
        List<Integer> found = new ArrayList<>();
        for (int entry = memory.get(head); entry != NULL; entry = memory.get(link(entry))) {
            found.add(entry - 1);
            if (found.size() > tasks) {
                throw new IllegalStateException("a list must end: tasks=" + found);
            }
        }
        return found;
    }
}
