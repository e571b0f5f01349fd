package org.nowait.review.counterexample;

import java.util.Map;

/** The kernel functions that take, try, release and initialise a lock of a type, in their plain forms. */
final class LockVerbs {

    private record Verbs(String take, String tried, String release, String init) {}

    private static final Map<String, Verbs> EXCLUSIVE = Map.of(
            "raw_spinlock_t", new Verbs("raw_spin_lock", "raw_spin_trylock", "raw_spin_unlock", "raw_spin_lock_init"),
            "spinlock_t", new Verbs("spin_lock", "spin_trylock", "spin_unlock", "spin_lock_init"),
            "rwlock_t", new Verbs("write_lock", "write_trylock", "write_unlock", "rwlock_init"),
            "local_lock_t", new Verbs("local_lock", "local_trylock", "local_unlock", "local_lock_init"),
            "struct mutex", new Verbs("mutex_lock", "mutex_trylock", "mutex_unlock", "mutex_init"),
            "struct rw_semaphore", new Verbs("down_write", "down_write_trylock", "up_write", "init_rwsem"),
            "struct rt_mutex", new Verbs("rt_mutex_lock", "rt_mutex_trylock", "rt_mutex_unlock", "rt_mutex_init"),
            "struct semaphore", new Verbs("down", "down_trylock", "up", "sema_init"),
            "unsigned long", new Verbs("bit_spin_lock", "bit_spin_trylock", "bit_spin_unlock", "clear_bit"));
    private static final Map<String, Verbs> SHARED = Map.of(
            "rwlock_t", new Verbs("read_lock", "read_trylock", "read_unlock", "rwlock_init"),
            "struct rw_semaphore", new Verbs("down_read", "down_read_trylock", "up_read", "init_rwsem"));

    private LockVerbs() {}

    static String take(Moment.LockName lock, boolean shared) {
        return of(lock, shared).take();
    }

    static String tried(Moment.LockName lock, boolean shared) {
        return of(lock, shared).tried();
    }

    static String release(Moment.LockName lock, boolean shared) {
        return of(lock, shared).release();
    }

    static String init(Moment.LockName lock) {
        return of(lock, false).init();
    }

    private static Verbs of(Moment.LockName lock, boolean shared) {
        Verbs exclusive = EXCLUSIVE.getOrDefault(lock.type(), new Verbs("lock", "trylock", "unlock", "init"));
        return shared ? SHARED.getOrDefault(lock.type(), exclusive) : exclusive;
    }
}
