package org.nowait.kernel.rcu;

/**
 * A sequence number of grace periods: its low two bits are the state, 0 for none under way, the others count. Models
 * {@code rcu_seq_start()}, {@code rcu_seq_end()}, {@code rcu_seq_snap()}, {@code rcu_seq_done()} (kernel/rcu/rcu.h) with 8 bits
 * for the kernel's long.
 */
final class RcuSeq {

    private static final int STATE_BITS = 2;
    private static final int STATE_MASK = (1 << STATE_BITS) - 1;
    private static final int ALL = 0xff;

    private RcuSeq() {}

    /** {@return whether a grace period is under way} */
    static boolean underWay(int seq) {
        return (seq & STATE_MASK) != 0;
    }

    /** {@return the number once a grace period has begun} */
    static int start(int seq) {
        return (seq + 1) & ALL;
    }

    /** {@return the number once the grace period has ended} */
    static int end(int seq) {
        return ((seq | STATE_MASK) + 1) & ALL;
    }

    /** {@return the number at which a full grace period has passed from now on} */
    static int snap(int seq) {
        return (seq + 2 * STATE_MASK + 1) & ~STATE_MASK & ALL;
    }

    /** {@return whether the number has reached a cookie, wrap-around regarded} */
    static boolean done(int seq, int cookie) {
        return (byte) (seq - cookie) >= 0;
    }

    /** {@return how many grace periods must end until the cookie is reached} */
    static int endsUntil(int seq, int cookie) {
        return done(seq, cookie) ? 0 : (cookie - (seq & ~STATE_MASK) & ALL) >> STATE_BITS;
    }
}
