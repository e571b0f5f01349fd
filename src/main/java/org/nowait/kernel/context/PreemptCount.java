package org.nowait.kernel.context;

import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.config.Fault;

/**
 * The bit layout of {@code preempt_count} in a build's era. Models include/linux/preempt.h.
 *
 * <pre>
 *            PREEMPT   SOFTIRQ   HARDIRQ_DISABLE   HARDIRQ   NMI
 * 5.9, 6.1     0-7      8-15          24-30         16-19   20-23
 * 7.3          0-7      8-15          16-23         24-27     28
 * </pre>
 *
 * <p>Before 7.3 there is no HARDIRQ_DISABLE field; the general client, which calls anything anywhere, finds a backport of it in
 * the free bits.
 */
public final class PreemptCount {

    private static final int PREEMPT_BITS = 8;
    private static final int SOFTIRQ_BITS = 8;

    private final int softirqShift = PREEMPT_BITS;
    private final int hardirqDisableShift;
    private final int hardirqDisableMask;
    private final int hardirqShift;
    private final int nmiShift;
    private final int nmiMask;
    private final int hardirqAdded;
    private final boolean nmiIsHardirq;
    private final int softirqDisableUnits;

    /**
     * Lays the fields out.
     *
     * @param build the kernel build
     * @param faults what is wrong in this machine; empty for a right one
     */
    public PreemptCount(Build build, Set<Fault> faults) {
        boolean today = build.era() == Era.V7_3;
        hardirqDisableShift = today ? PREEMPT_BITS + SOFTIRQ_BITS : 24;
        hardirqDisableMask = (today ? 0xff : 0x7f) << hardirqDisableShift;
        hardirqShift = today ? 24 : 16;
        nmiShift = today ? 28 : 20;
        nmiMask = (today ? 1 : 0xf) << nmiShift;
        hardirqAdded = faults.contains(Fault.HARDIRQ_AT_OLD_SHIFT) ? 1 << 16 : 1 << hardirqShift;
        nmiIsHardirq = !faults.contains(Fault.NMI_WITHOUT_HARDIRQ);
        softirqDisableUnits = faults.contains(Fault.SOFTIRQ_DISABLE_ONE_UNIT) ? 1 : 2;
    }

    /** {@return what {@code preempt_disable()} adds} */
    public int preemptOffset() {
        return 1;
    }

    /** {@return what serving a softirq adds} */
    public int softirqOffset() {
        return 1 << softirqShift;
    }

    /** {@return what {@code local_bh_disable()} adds off RT: twice what serving adds, so that an odd count serves} */
    public int softirqDisableOffset() {
        return softirqDisableUnits << softirqShift;
    }

    /** {@return what {@code local_interrupt_disable()} adds} */
    public int hardirqDisableOffset() {
        return 1 << hardirqDisableShift;
    }

    /** {@return what entering a hardirq adds} */
    public int hardirqOffset() {
        return hardirqAdded;
    }

    /** {@return what entering an NMI adds: one NMI and one hardirq} */
    public int nmiOffset() {
        return (1 << nmiShift) + (nmiIsHardirq ? 1 << hardirqShift : 0);
    }

    /** {@return the PREEMPT field of the count} */
    public int preemptField(int count) {
        return count & 0xff;
    }

    /** {@return the SOFTIRQ field of the count, in units} */
    public int softirqField(int count) {
        return (count >>> softirqShift) & 0xff;
    }

    /** {@return the HARDIRQ_DISABLE field of the count} */
    public int hardirqDisableField(int count) {
        return (count & hardirqDisableMask) >>> hardirqDisableShift;
    }

    /** {@return the HARDIRQ field of the count} */
    public int hardirqField(int count) {
        return (count >>> hardirqShift) & 0xf;
    }

    /** {@return the NMI field of the count} */
    public int nmiField(int count) {
        return (count & nmiMask) >>> nmiShift;
    }
}
