package org.nowait.tlc.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tlc2.output.MPRecorder;
import tlc2.tool.TLCStateInfo;

/** Keeps what TLC reports in one run: its messages with their arguments, and the states of a counterexample. */
final class TlcRecorder extends MPRecorder {

    /**
     * One message.
     *
     * @param code its number in TLC's class EC
     * @param arguments what it speaks of
     */
    record Entry(int code, List<Object> arguments) {

        String text(int index) {
            return index < arguments.size() ? String.valueOf(arguments.get(index)) : "";
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void record(int code, @Nullable Object... objects) {
        List<Object> arguments = objects == null
                ? List.of()
                : Arrays.stream(objects)
                        .map(object -> object == null ? "" : object)
                        .toList();
        entries.add(new Entry(code, arguments));
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized @Nullable Entry first(int... codes) {
        return entries.stream()
                .filter(entry -> Arrays.stream(codes).anyMatch(code -> code == entry.code()))
                .findFirst()
                .orElse(null);
    }

    synchronized @Nullable Entry last(int code) {
        Entry found = null;
        for (Entry entry : entries) {
            found = entry.code() == code ? entry : found;
        }
        return found;
    }

    /** {@return the states that TLC printed as a counterexample, in order} */
    synchronized List<TLCStateInfo> states() {
        return entries.stream()
                .filter(entry -> !entry.arguments().isEmpty())
                .map(entry -> entry.arguments().get(0))
                .filter(TLCStateInfo.class::isInstance)
                .map(TLCStateInfo.class::cast)
                .filter(info -> info.state != null)
                .toList();
    }
}
