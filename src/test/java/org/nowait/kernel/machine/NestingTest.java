package org.nowait.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nowait.kernel.context.Flag.BAD_UNLOCK;
import static org.nowait.kernel.context.Flag.INVALID_WAIT;
import static org.nowait.kernel.context.Flag.LOCKDEP_RECURSION;
import static org.nowait.kernel.context.Flag.LOCKDEP_UNLOCK;
import static org.nowait.kernel.context.Flag.MIGHT_SLEEP;
import static org.nowait.kernel.context.Flag.SLEEP_IN_ATOMIC;
import static org.nowait.kernel.context.Flag.WARN;
import static org.nowait.kernel.machine.Operation.call;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.context.Flag;

/** One lock inside of another, or of a context: what is reported and what happens, on builds that differ. */
final class NestingTest {

    private static Set<Flag> flags(String build, Operation... program) {
        return flags(build, ContextKind.TASK, program);
    }

    private static Set<Flag> flags(String build, ContextKind kind, Operation... program) {
        return Runs.runToEnd(Runs.alone(build, kind, program)).flags();
    }

    @Nested
    final class SpinlockInRawSpinlock {
        private final Operation[] program = {call("raw_spin_lock", "r"), call("spin_lock", "s")};

        @Test
        void isReportedOffRtAlthoughNothingHappens() {
            assertThat(flags("FULL-7.3-DEBUG", program)).containsExactly(INVALID_WAIT);
        }

        @Test
        void isNotReportedWithoutRawNesting() {
            assertThat(flags("FULL-5.9-NORAW", program)).isEmpty();
        }

        @Test
        void sleepsInAtomicOnRtSeenOrNot() {
            assertThat(flags("RT-7.3", program)).containsExactly(SLEEP_IN_ATOMIC);
            assertThat(flags("RT-7.3-DEBUG", program))
                    .containsExactlyInAnyOrder(INVALID_WAIT, MIGHT_SLEEP, SLEEP_IN_ATOMIC);
        }

        @Test
        void isAllowedUnderAWaitOverride() {
            Operation[] overridden = {
                call("raw_spin_lock", "r"), call("lock_map_acquire_try", "o"), call("spin_lock", "s")
            };
            assertThat(flags("FULL-7.3-DEBUG", overridden)).isEmpty();
            assertThat(flags("NONE-6.1-DEBUG", overridden)).containsExactly(INVALID_WAIT);
        }

        @Test
        void isNotCheckedForATrylockWhichCountsOnceHeld() {
            assertThat(flags("FULL-7.3-DEBUG", call("raw_spin_lock", "r"), call("spin_trylock", "s")))
                    .isEmpty();
            assertThat(flags("FULL-7.3-DEBUG", call("raw_spin_trylock", "r"), call("spin_lock", "s")))
                    .containsExactly(INVALID_WAIT);
        }
    }

    @Test
    void aReleaseLiftsTheLimitInAnyOrder() {
        Operation[] program = {
            call("spin_lock", "s"), call("raw_spin_lock", "r"), call("spin_unlock", "s"), call("read_lock", "w")
        };
        assertThat(flags("FULL-7.3-DEBUG", program)).containsExactly(INVALID_WAIT);
        Operation[] released = {
            call("spin_lock", "s"), call("raw_spin_lock", "r"), call("raw_spin_unlock", "r"), call("read_lock", "w")
        };
        assertThat(flags("FULL-7.3-DEBUG", released)).isEmpty();
    }

    @Test
    void aMutexUnderASpinlockIsReportedByBothChecks() {
        Operation[] program = {call("spin_lock", "s"), call("mutex_lock", "m")};
        assertThat(flags("FULL-7.3-DEBUG", program))
                .containsExactlyInAnyOrder(INVALID_WAIT, MIGHT_SLEEP, SLEEP_IN_ATOMIC);
        assertThat(flags("NONE-6.1", program)).containsExactly(SLEEP_IN_ATOMIC);
    }

    @Test
    void aSpinlockUnderBarePreemptDisableIsSilentOffRt() {
        Operation[] program = {call("preempt_disable"), call("spin_lock", "s")};
        assertThat(flags("FULL-7.3-DEBUG", program)).isEmpty();
        assertThat(flags("RT-7.3-DEBUG", program)).containsExactlyInAnyOrder(MIGHT_SLEEP, SLEEP_IN_ATOMIC);
    }

    @Test
    void aSpinlockUnderRcuSchedIsReportedEverywhere() {
        Operation[] program = {call("rcu_read_lock_sched"), call("spin_lock", "s")};
        assertThat(flags("FULL-7.3-DEBUG", program)).containsExactly(INVALID_WAIT);
        assertThat(flags("RT-7.3-DEBUG", program)).contains(INVALID_WAIT);
    }

    @Test
    void aMutexInASoftirqEscapedTheEarlyExit() {
        Operation[] program = {call("mutex_lock", "m")};
        assertThat(flags("FULL-5.9-DEBUG", ContextKind.SOFTIRQ, program))
                .containsExactlyInAnyOrder(MIGHT_SLEEP, SLEEP_IN_ATOMIC);
        assertThat(flags("NONE-6.1-DEBUG", ContextKind.SOFTIRQ, program))
                .containsExactlyInAnyOrder(INVALID_WAIT, MIGHT_SLEEP, SLEEP_IN_ATOMIC);
    }

    @Test
    void aSpinlockIsAllowedInAThreadableHandlerOnly() {
        Operation[] program = {call("spin_lock", "s"), call("spin_unlock", "s")};
        assertThat(flags("FULL-7.3-DEBUG", ContextKind.IRQ_HANDLER, program)).isEmpty();
        assertThat(flags("FULL-7.3-DEBUG", ContextKind.HARDIRQ, program)).containsExactly(INVALID_WAIT);
        assertThat(flags("RT-7.3-DEBUG", ContextKind.IRQ_HANDLER, program)).isEmpty();
        assertThat(flags("RT-7.3", ContextKind.HARDIRQ, program)).containsExactly(SLEEP_IN_ATOMIC);
    }

    @Test
    void lockdepIsOffInAnNmi() {
        assertThat(flags("FULL-7.3-DEBUG", ContextKind.NMI, call("raw_spin_lock", "r"), call("spin_lock", "s")))
                .isEmpty();
    }

    @Test
    void aBadUnlockHappensAndIsReportedWhereLockdepIs() {
        assertThat(flags("FULL-7.3", call("spin_unlock", "s"))).containsExactly(BAD_UNLOCK);
        assertThat(flags("FULL-7.3-DEBUG", call("spin_unlock", "s")))
                .containsExactlyInAnyOrder(BAD_UNLOCK, LOCKDEP_UNLOCK);
        assertThat(flags("FULL-7.3-DEBUG", call("up", "d"))).isEmpty();
    }

    @Test
    void aSecondReaderIsRecursionOnlyWhereWritersAreFair() {
        Operation[] program = {call("read_lock", "w"), call("read_lock", "w")};
        assertThat(flags("FULL-7.3-DEBUG", program)).containsExactly(LOCKDEP_RECURSION);
        assertThat(flags("UP-7.3-DEBUG", program)).isEmpty();
        assertThat(flags("RT-7.3-DEBUG", program)).isEmpty();
    }

    @Test
    void trylocksOfRtmutexesInsistOnTaskContext() {
        Operation[] rt = {call("rt_mutex_trylock", "t", "", "r0")};
        Operation[] mutex = {call("mutex_trylock", "m", "", "r0")};
        assertThat(flags("FULL-7.3-DEBUG", ContextKind.SOFTIRQ, rt)).containsExactly(WARN);
        assertThat(flags("FULL-7.3-DEBUG", ContextKind.SOFTIRQ, mutex)).isEmpty();
        assertThat(flags("RT-7.3-DEBUG", ContextKind.HARDIRQ, mutex)).containsExactly(WARN);
    }

    @Test
    void enablingBottomHalvesWithInterruptsOffTurnsThemOnOnDebugBuilds() {
        Operation[] program = {call("local_bh_disable"), call("local_irq_disable"), call("local_bh_enable")};
        MachineView debug = Runs.runToEnd(Runs.alone("FULL-7.3-DEBUG", ContextKind.TASK, program));
        assertThat(debug.flags()).containsExactly(WARN);
        assertThat(debug.irqsOn(0)).isTrue();
        MachineView production = Runs.runToEnd(Runs.alone("FULL-7.3", ContextKind.TASK, program));
        assertThat(production.flags()).isEmpty();
        assertThat(production.irqsOn(0)).isFalse();
    }
}
