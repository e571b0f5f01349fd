package org.nowait.kernel.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Fault;

/**
 * Every lock and lockdep map of a machine with what its type means on the build, numbered from 0. The maps of RCU and of
 * bottom halves come last: they are held but nobody names them.
 */
public final class LockTable {

    /** The largest number of locks and maps. */
    public static final int MAX_LOCKS = 255;

    /**
     * One lock or map.
     *
     * @param name its name
     * @param type its type
     * @param lockClass its lockdep class
     * @param inner the wait type a map declares; INV for locks, whose type tells
     * @param override whether a map replaces the limit
     * @param checked whether the wait check looks at it when it is asked for
     */
    public record Entry(
            String name, LockType type, String lockClass, WaitType inner, boolean override, boolean checked) {

        /**
         * Makes a lock or map that the wait check looks at.
         *
         * @param name its name
         * @param type its type
         * @param lockClass its lockdep class
         * @param inner the wait type a map declares
         * @param override whether a map replaces the limit
         */
        public Entry(String name, LockType type, String lockClass, WaitType inner, boolean override) {
            this(name, type, lockClass, inner, override, true);
        }

        /** {@return the same lock, annotated so that the wait check passes over it when it is asked for} */
        public Entry withoutWaitCheck() {
            return new Entry(name, type, lockClass, inner, override, false);
        }

        /** {@return a lock} */
        public static Entry lock(String name, LockType type, String lockClass) {
            return new Entry(name, type, lockClass, WaitType.INV, false);
        }

        private static Entry map(String name, WaitType inner) {
            return new Entry(name, LockType.LOCKDEP_MAP, name, inner, false);
        }
    }

    private final List<Entry> entries;
    private final List<String> classes = new ArrayList<>();
    private final int[] classOf;
    private final int[] rank;
    private final boolean[] overrides;
    private final boolean[] perCpuClass;
    private final Build build;
    private final boolean configAboveSpin;

    /**
     * Builds the table.
     *
     * @param build the kernel build
     * @param locks the locks and maps, at most {@value #MAX_LOCKS} with the four added here
     * @param faults what is wrong in this machine
     */
    public LockTable(Build build, List<Entry> locks, Set<Fault> faults) {
        this.build = build;
        this.configAboveSpin = faults.contains(Fault.CONFIG_ABOVE_SPIN_ALWAYS);
        boolean schedAsConfig = faults.contains(Fault.RCU_SCHED_MAP_AS_CONFIG);
        entries = new ArrayList<>(locks);
        entries.add(Entry.map("rcu_lock_map", WaitType.CONFIG));
        entries.add(Entry.map("rcu_bh_lock_map", WaitType.CONFIG));
        entries.add(Entry.map("rcu_sched_lock_map", schedAsConfig ? WaitType.CONFIG : WaitType.SPIN));
        entries.add(Entry.map("bh_lock_map", WaitType.CONFIG));
        if (entries.size() > MAX_LOCKS) {
            throw new IllegalArgumentException("at most " + MAX_LOCKS + " locks and maps: locks=" + entries.size());
        }
        classOf = new int[entries.size()];
        rank = new int[entries.size()];
        overrides = new boolean[entries.size()];
        for (int lock = 0; lock < entries.size(); lock++) {
            describe(lock, entries.get(lock));
        }
        perCpuClass = new boolean[classes.size()];
        for (int lock = 0; lock < entries.size(); lock++) {
            if (classOf[lock] >= 0) {
                perCpuClass[classOf[lock]] |= type(lock).perCpu();
            }
        }
    }

    private void describe(int lock, Entry entry) {
        boolean map = entry.type() == LockType.LOCKDEP_MAP;
        rank[lock] = rank(map ? entry.inner() : entry.type().waitType());
        overrides[lock] = map && entry.override() && build.waitOverride();
        classOf[lock] = -1;
        if (entry.type().hasMap()) {
            if (!classes.contains(entry.lockClass())) {
                classes.add(entry.lockClass());
            }
            classOf[lock] = classes.indexOf(entry.lockClass());
        }
    }

    /**
     * Returns the number of a wait type as this machine's lockdep orders it.
     *
     * @param waitType the wait type
     * @return 0 to 5
     */
    int rank(WaitType waitType) {
        return configAboveSpin ? WaitType.INV.value(build) + rankWithRawNesting(waitType) : waitType.value(build);
    }

    private static int rankWithRawNesting(WaitType waitType) {
        return switch (waitType) {
            case INV -> 0;
            case FREE -> 1;
            case SPIN -> 2;
            case CONFIG -> 3;
            case SLEEP -> 4;
            case MAX -> 5;
        };
    }

    /** {@return how many locks and maps there are} */
    public int size() {
        return entries.size();
    }

    /** {@return the lock's name} */
    public String name(int lock) {
        return entries.get(lock).name();
    }

    /** {@return the lock's type} */
    public LockType type(int lock) {
        return entries.get(lock).type();
    }

    /** {@return the number of the lock of that name, or -1} */
    public int find(String name) {
        for (int lock = 0; lock < entries.size(); lock++) {
            if (entries.get(lock).name().equals(name)) {
                return lock;
            }
        }
        return -1;
    }

    /** {@return the lockdep classes of locks, in the order of their numbers} */
    public List<String> classes() {
        return List.copyOf(classes);
    }

    /** {@return the number of the lock's class, or -1 if lockdep has no class for it that dependencies could name} */
    public int classOf(int lock) {
        return classOf[lock];
    }

    /** {@return whether the class is one of per-CPU locks} */
    public boolean perCpuClass(int lockClass) {
        return perCpuClass[lockClass];
    }

    /** {@return the number of the lock's inner wait type on this build; 0 is unchecked} */
    public int rank(int lock) {
        return rank[lock];
    }

    /** {@return whether the wait check looks at the lock when it is asked for} */
    public boolean checked(int lock) {
        return entries.get(lock).checked();
    }

    /** {@return whether the map replaces the limit on this build} */
    public boolean overrides(int lock) {
        return overrides[lock];
    }

    /** {@return the map of {@code rcu_read_lock()}} */
    public int rcuMap() {
        return entries.size() - 4;
    }

    /** {@return the map of {@code rcu_read_lock_bh()}} */
    public int rcuBhMap() {
        return entries.size() - 3;
    }

    /** {@return the map of {@code rcu_read_lock_sched()}} */
    public int rcuSchedMap() {
        return entries.size() - 2;
    }

    /** {@return the map of {@code local_bh_disable()}, which only RT has} */
    public int bhMap() {
        return entries.size() - 1;
    }
}
