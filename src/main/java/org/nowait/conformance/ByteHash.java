package org.nowait.conformance;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A hash of bytes, eight at a time. */
final class ByteHash {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private ByteHash() {}

    static int of(byte[] bytes, int from, int length) {
        long hash = length;
        int at = from;
        int end = from + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mix(hash, word(bytes, at));
        }
        for (; at < end; at++) {
            hash = mix(hash, bytes[at]);
        }
        return fold(hash);
    }

    /** Eight bytes of an array as a number. */
    static long word(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** Takes one more number into a hash. */
    static long mix(long hash, long next) {
        long mixed = (hash ^ next) * MULTIPLIER;
        return mixed ^ mixed >>> 32;
    }

    /** The hash that was mixed, as 32 bits. */
    static int fold(long hash) {
        return (int) (hash ^ (hash >>> 29));
    }
}
