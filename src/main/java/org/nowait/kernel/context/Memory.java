package org.nowait.kernel.context;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The machine's whole state as one array of bytes. The parts of the machine reserve their places while they are built; from
 * then on saving and restoring a state is one copy.
 */
public final class Memory {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[0];
    private @Nullable BitSet reads;

    /**
     * Reserves a place; only while the machine is built.
     *
     * @param size how many bytes
     * @return the place's address; its bytes are 0
     */
    public int reserve(int size) {
        int address = bytes.length;
        bytes = Arrays.copyOf(bytes, address + size);
        return address;
    }

    /** {@return the number of bytes of a state} */
    public int size() {
        return bytes.length;
    }

    /** {@return the byte at the address, 0 to 255} */
    public int get(int address) {
        note(address, Byte.BYTES);
        return bytes[address] & 0xff;
    }

    /**
     * Takes down the addresses of all bytes that are read from now on; copies of the whole state are not reads.
     *
     * @param into gets the addresses; null to end it
     */
    public void watch(@Nullable BitSet into) {
        reads = into;
    }

    private void note(int address, int size) {
        if (reads != null) {
            reads.set(address, address + size);
        }
    }

    /** Sets the byte at the address to the value's low 8 bits. */
    public void set(int address, int value) {
        bytes[address] = (byte) value;
    }

    /** Adds to the byte at the address. */
    public void add(int address, int value) {
        bytes[address] += (byte) value;
    }

    /** {@return the 16 bits at the address} */
    public int getShort(int address) {
        note(address, Short.BYTES);
        return (bytes[address] & 0xff) | (bytes[address + 1] & 0xff) << 8;
    }

    /** Sets 16 bits. */
    public void setShort(int address, int value) {
        bytes[address] = (byte) value;
        bytes[address + 1] = (byte) (value >> 8);
    }

    /** {@return the 32 bits at the address} */
    public int getInt(int address) {
        note(address, Integer.BYTES);
        return (int) INT.get(bytes, address);
    }

    /** Sets 32 bits. */
    public void setInt(int address, int value) {
        INT.set(bytes, address, value);
    }

    /**
     * Copies the state out.
     *
     * @param to the array that gets {@link #size()} bytes
     * @param offset where they start
     */
    public void save(byte[] to, int offset) {
        System.arraycopy(bytes, 0, to, offset, bytes.length);
    }

    /**
     * Copies a state in.
     *
     * @param from the array that holds {@link #size()} bytes
     * @param offset where they start
     */
    public void restore(byte[] from, int offset) {
        System.arraycopy(from, offset, bytes, 0, bytes.length);
    }

    /**
     * Compares the state with a saved one.
     *
     * @param other the array that holds {@link #size()} bytes
     * @param offset where they start
     * @return whether every bit is equal
     */
    public boolean matches(byte[] other, int offset) {
        return Arrays.equals(bytes, 0, bytes.length, other, offset, offset + bytes.length);
    }
}
