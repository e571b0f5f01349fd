package org.nowait.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Files as a {@code .tar.gz} inside a page: behaviours repeat themselves, and together they take a hundredth of their
 * length. The same files give the same bytes.
 */
final class Archive {

    private static final int BLOCK = 512;
    private static final int SIZE = 124;
    private static final int SUM = 148;
    private static final int WINDOW_AND_MORE = 1 << 16;

    private Archive() {}

    /**
     * Returns an address that a browser saves.
     *
     * @param files texts by name; a name is plain ASCII of at most 99 characters
     * @return a {@code data:} address
     */
    static String address(Map<String, String> files) {
        return "data:application/gzip;base64," + Base64.getEncoder().encodeToString(gzip(tar(files)));
    }

    private static byte[] tar(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 22);
        files.forEach((name, text) -> {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(header(name, content.length));
            out.writeBytes(content);
            out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        });
        out.writeBytes(new byte[2 * BLOCK]);
        return out.toByteArray();
    }

    /* POSIX ustar: the checksum is taken with blanks in its own place. */
    private static byte[] header(String name, int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, SIZE, String.format(Locale.ROOT, "%011o\0%011o\0", size, 0));
        put(header, SUM, "        0");
        put(header, 257, "ustar\0" + "00");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        put(header, SUM, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, header, at, ascii.length);
    }

    /* Not GZIPOutputStream: what it says of the operating system depends on the JDK. */
    private static byte[] gzip(byte[] tar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(tar.length / 32 + WINDOW_AND_MORE);
        out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff});
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, WINDOW_AND_MORE)) {
            packed.write(tar);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        } finally {
            deflater.end();
        }
        CRC32 sum = new CRC32();
        sum.update(tar);
        out.writeBytes(ByteBuffer.allocate(8)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(tar.length)
                .array());
        return out.toByteArray();
    }
}
