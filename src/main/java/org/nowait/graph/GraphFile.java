package org.nowait.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The file form of a state graph. A file is written beside its place and moved there, so a reader sees a whole file or
 * none; what is truncated, foreign, changed or of another key is refused with one sentence.
 */
public final class GraphFile {

    /*
     *   0   8 bytes   "NWGRAPH\n"
     *   8   int       version
     *  12   32 bytes  key
     *  44   long      length of the body in bytes
     *  52   int       CRC-32C of the body
     *  56   body      see GraphEncoder
     */
    private static final byte[] MAGIC = "NWGRAPH\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEADER = 56;

    private GraphFile() {}

    /**
     * Writes a graph.
     *
     * @param file the file to make or to replace; its folder is made when it is missing
     * @param key what the graph was made from
     * @param graph the graph
     * @throws IOException if the file cannot be written; then no part of it is left behind
     */
    public static void write(Path file, GraphKey key, StateGraph graph) throws IOException {
        byte[] body = GraphEncoder.encode(graph);
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.put(MAGIC).putInt(VERSION).put(key.bytes()).putLong(body.length).putInt(checksum(body, 0, body.length));
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new GraphFileException(file, "a folder is no place for a graph");
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                out.write(header.array());
                out.write(body);
            }
            moveInto(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void moveInto(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Reads a graph that was made from known modules, configuration and model checker.
     *
     * @param file the file
     * @param key what the graph must have been made from
     * @return the graph
     * @throws GraphFileException if the file holds no graph, or one of another key
     * @throws IOException if the file cannot be read
     */
    public static StateGraph read(Path file, GraphKey key) throws IOException {
        return readChecked(file, key);
    }

    /**
     * Reads a graph, whatever it was made from.
     *
     * @param file the file
     * @return the graph
     * @throws GraphFileException if the file holds no graph
     * @throws IOException if the file cannot be read
     */
    public static StateGraph read(Path file) throws IOException {
        return readChecked(file, null);
    }

    private static StateGraph readChecked(Path file, @Nullable GraphKey expected) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] magic = Arrays.copyOf(bytes, Math.min(bytes.length, MAGIC.length));
        if (bytes.length == 0 || !Arrays.equals(magic, Arrays.copyOf(MAGIC, magic.length))) {
            throw new GraphFileException(file, "this is not a state graph file");
        }
        if (bytes.length < HEADER) {
            throw truncated(file, bytes.length, HEADER);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, MAGIC.length, HEADER - MAGIC.length);
        int version = header.getInt();
        if (version != VERSION) {
            throw new GraphFileException(
                    file, "state graph version " + version + ", but this program reads version " + VERSION);
        }
        byte[] keyBytes = new byte[GraphKey.BYTES];
        header.get(keyBytes);
        GraphKey key = GraphKey.ofBytes(keyBytes);
        if (expected != null && !expected.equals(key)) {
            throw new GraphFileException(
                    file,
                    "the graph was made from other modules, configuration or model checker: key="
                            + key.sha256().substring(0, 12) + ", expected="
                            + expected.sha256().substring(0, 12));
        }
        long length = header.getLong();
        requireLength(file, bytes.length, HEADER + length);
        if (header.getInt() != checksum(bytes, HEADER, bytes.length - HEADER)) {
            throw new GraphFileException(file, "the checksum differs: the file was changed after it was written");
        }
        try {
            return GraphDecoder.decode(ByteBuffer.wrap(bytes, HEADER, bytes.length - HEADER));
        } catch (RuntimeException e) {
            throw new GraphFileException(file, "the body is no state graph: " + e.getMessage(), e);
        }
    }

    private static void requireLength(Path file, int actual, long expected) throws GraphFileException {
        if (actual < expected) {
            throw truncated(file, actual, expected);
        }
        if (actual > expected) {
            throw new GraphFileException(
                    file, "bytes after the end of the graph: length=" + actual + ", expected=" + expected);
        }
    }

    private static GraphFileException truncated(Path file, long actual, long expected) {
        return new GraphFileException(file, "the file is truncated: length=" + actual + ", expected=" + expected);
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
