package org.nowait.review.counterexample;

import java.util.Map;
import java.util.Optional;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockTable;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.WaitType;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.Section;

/** The names of locks, lockdep maps and sections as the kernel's reports have them. */
final class LockNames {

    /* Lockdep names a class after the expression that initialised the first lock of it. */
    private static final Map<String, String> OF_CLASSES = Map.of(
            "zone->lock", "&zone->lock",
            "pcp->lock", "&pcp->lock",
            "n->list_lock", "&n->list_lock",
            "pgdat->kswapd_wait.lock", "&pgdat->kswapd_wait",
            "p.pi_lock", "&p->pi_lock",
            "rq.lock", "&rq->__lock",
            "rtmutex.wait_lock", "&lock->wait_lock",
            "sheaf.lock", "&pcs->lock");
    private static final String MAP = LockType.LOCKDEP_MAP.cType();

    private final Machine machine;
    private final LockTable locks;

    LockNames(Machine machine) {
        this.machine = machine;
        this.locks = machine.view().locks();
    }

    /** {@return the lock of that name; nothing if there is none} */
    Optional<Moment.LockName> find(String name) {
        int lock = locks.find(name);
        return lock < 0 ? Optional.empty() : Optional.of(of(lock));
    }

    private Moment.LockName of(int lock) {
        String name = locks.name(lock);
        LockType type = locks.type(lock);
        if (type == LockType.LOCKDEP_MAP) {
            WaitType inner = declared(name);
            return new Moment.LockName(name, name, name, MAP, inner, inner);
        }
        int number = locks.classOf(lock);
        String lockClass = number < 0 ? name : locks.classes().get(number);
        String kernel = OF_CLASSES.getOrDefault(lockClass, name);
        return new Moment.LockName(name, kernel, lockClass, type.cType(), type.waitType(), type.waitType());
    }

    /* The allocator's own map is that of debug_objects_fill_pool(). */
    private WaitType declared(String map) {
        return machine.scenario().locks().stream()
                .filter(lock -> lock.name().equals(map))
                .map(LockSpec::inner)
                .findFirst()
                .orElse(WaitType.CONFIG);
    }

    /** {@return what is held or open: a lock, one of lockdep's own maps, or a section without either} */
    Moment.LockName of(Section section) {
        if (!section.lock().isEmpty()) {
            return find(section.lock()).orElseThrow();
        }
        String kind = section.kind();
        String name = SectionWords.open(kind);
        return isMap(kind)
                ? new Moment.LockName(kind, name, name, MAP, WaitType.FREE, inner(kind))
                : new Moment.LockName(kind, name, name, "", WaitType.INV, WaitType.INV);
    }

    private static WaitType inner(String kind) {
        return kind.equals(SectionKind.RCU_SCHED.text()) ? WaitType.SPIN : WaitType.CONFIG;
    }

    /** {@return whether lockdep shows the section among the held locks} */
    boolean isHeld(Section section) {
        return !section.lock().isEmpty() || isMap(section.kind());
    }

    private boolean isMap(String kind) {
        boolean reader = kind.equals(SectionKind.RCU.text())
                || kind.equals(SectionKind.RCU_BH.text())
                || kind.equals(SectionKind.RCU_SCHED.text());
        return reader || (kind.equals(SectionKind.BH.text()) && machine.build().preemptRt());
    }
}
