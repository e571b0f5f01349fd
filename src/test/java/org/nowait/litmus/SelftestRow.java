package org.nowait.litmus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A case of the kernel's own lib/locking-selftest.c (7.3.4): what it does, and what lockdep must say by its end.
 *
 * @param id a name for it
 * @param test the title under which the kernel prints it
 * @param function the function that runs it
 * @param config the options that it needs
 * @param readRecursive whether {@code read_lock()} counts as recursive
 * @param segments what runs, one after the other, on one CPU
 * @param failure whether lockdep must report something; otherwise it must stay silent
 */
record SelftestRow(
        String id,
        String test,
        String function,
        String config,
        boolean readRecursive,
        List<List<String>> segments,
        boolean failure) {

    static List<SelftestRow> all() {
        try (InputStream in = SelftestRow.class.getResourceAsStream("locking-selftests.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(SelftestRow::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SelftestRow parse(String line) {
        String[] cells = line.split(";", -1);
        List<List<String>> segments = Stream.of(cells[5].split(" \\| ", -1))
                .map(segment -> segment.replaceFirst("^T[0-9]+: ", ""))
                .map(segment -> List.of(segment.split(" ", -1)))
                .toList();
        return new SelftestRow(
                cells[0], cells[1], cells[2], cells[3], cells[4].equals("1"), segments, cells[6].equals("FAILURE"));
    }

    /** {@return the name of the litmus test} */
    String name() {
        return id + "-" + function;
    }
}
