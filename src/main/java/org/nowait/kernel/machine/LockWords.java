package org.nowait.kernel.machine;

import org.nowait.kernel.context.Memory;
import org.nowait.kernel.lock.LockMode;

/** The lock words: one byte per lock, or per lock and CPU; and who waits for the locks that keep a queue. */
final class LockWords {

    /*
     * A word is 0 if free, 0x80 + owner if held exclusively, else the number of readers. A local_lock_t off RT is no lock;
     * its word counts who is inside, as `acquired` does for its trylocks. Locks that vanish have no word.
     */
    private static final int EXCLUSIVE = 0x80;

    private final Memory memory;
    private final MachineLocks locks;
    private final int[] word;
    private final int[] queue;
    private final boolean[] perCpu;

    LockWords(Memory memory, MachineLocks locks, int cpus, boolean allCpusShare) {
        this.memory = memory;
        this.locks = locks;
        int count = locks.table.size();
        word = new int[count];
        queue = new int[count];
        perCpu = new boolean[count];
        for (int lock = 0; lock < count; lock++) {
            boolean real = locks.spins(lock) || locks.sleeps(lock) || locks.justContext(lock);
            perCpu[lock] = locks.type(lock).perCpu() && !allCpusShare;
            word[lock] = real && !locks.vanishes(lock) ? memory.reserve(perCpu[lock] ? cpus : 1) : -1;
            boolean queued = locks.sleeps(lock) || (locks.type(lock).readers() && !locks.vanishes(lock));
            queue[lock] = queued ? memory.reserve(1) : -1;
        }
    }

    private int at(int lock, int cpu) {
        return perCpu[lock] ? word[lock] + cpu : word[lock];
    }

    /** {@return the lock's word on the CPU; 0 for a lock without} */
    int word(int lock, int cpu) {
        return word[lock] < 0 ? 0 : memory.get(at(lock, cpu));
    }

    boolean free(int lock, int cpu) {
        return word(lock, cpu) == 0;
    }

    boolean heldExclusively(int lock, int cpu) {
        return (word(lock, cpu) & EXCLUSIVE) != 0;
    }

    void take(int lock, int cpu, int process, LockMode mode) {
        if (word[lock] < 0) {
            return;
        }
        if (mode.shared() || locks.justContext(lock)) {
            memory.add(at(lock, cpu), 1);
        } else {
            memory.set(at(lock, cpu), EXCLUSIVE | process);
        }
    }

    void drop(int lock, int cpu, LockMode mode) {
        if (word[lock] < 0) {
            return;
        }
        if (mode.shared() || locks.justContext(lock)) {
            memory.add(at(lock, cpu), -1);
        } else {
            memory.set(at(lock, cpu), 0);
        }
    }

    /** {@return the processes that wait for the lock, as bits; 0 for a lock without a queue} */
    int queue(int lock) {
        return queue[lock] < 0 ? 0 : memory.get(queue[lock]);
    }

    boolean hasQueue(int lock) {
        return queue[lock] >= 0;
    }

    void join(int lock, int process) {
        if (queue[lock] >= 0) {
            memory.set(queue[lock], queue(lock) | 1 << process);
        }
    }

    void leave(int lock, int process) {
        if (queue[lock] >= 0) {
            memory.set(queue[lock], queue(lock) & ~(1 << process));
        }
    }
}
