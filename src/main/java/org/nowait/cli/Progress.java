package org.nowait.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Progress on standard error for work over two seconds; a quick command shows none. Steps may come from several
 * threads.
 */
final class Progress implements AutoCloseable {

    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;

    private final Style style;
    private final PrintWriter err;
    private final LongSupplier nanos;
    private final long begin;
    private String task = "";
    private long done;
    private long total;
    private long nextLine;
    private @Nullable ProgressBar bar;

    private enum Style {
        SILENT,
        LINES,
        BAR
    }

    private Progress(Style style, PrintWriter err, LongSupplier nanos) {
        this.style = style;
        this.err = err;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
        this.nextLine = begin + QUIET_NANOS;
    }

    /**
     * Returns a display that shows nothing.
     *
     * @return the silent display
     */
    static Progress silent() {
        return new Progress(Style.SILENT, new PrintWriter(PrintWriter.nullWriter()), System::nanoTime);
    }

    /**
     * Returns a display of a line every five seconds.
     *
     * @param err standard error
     * @return a display for logs
     */
    static Progress lines(PrintWriter err) {
        return lines(err, System::nanoTime);
    }

    /**
     * Returns a display of lines with a clock of its own.
     *
     * @param err standard error
     * @param nanos the time in nanoseconds
     * @return a display for tests
     */
    static Progress lines(PrintWriter err, LongSupplier nanos) {
        return new Progress(Style.LINES, err, nanos);
    }

    /**
     * Returns a display of a bar that is redrawn in place.
     *
     * @param err standard error
     * @return a display for terminals
     */
    static Progress bar(PrintWriter err) {
        return new Progress(Style.BAR, err, System::nanoTime);
    }

    /**
     * Begins a task; what was shown of another is closed.
     *
     * @param name what is being done, in a few words
     * @param steps how many steps it has; 0 if unknown
     */
    synchronized void begin(String name, long steps) {
        end();
        task = name;
        done = 0;
        total = steps;
    }

    /**
     * Tells that one step is done.
     *
     * @param name what was done, in a few words
     */
    synchronized void step(String name) {
        done++;
        show(name);
    }

    /**
     * Tells how many steps are done, all told.
     *
     * @param count the number of steps done
     * @param name what is being done now, in a few words
     */
    synchronized void at(long count, String name) {
        done = count;
        show(name);
    }

    private void show(String name) {
        long now = nanos.getAsLong();
        if (style == Style.SILENT || now - begin < QUIET_NANOS) {
            return;
        }
        if (style == Style.LINES) {
            if (now >= nextLine) {
                nextLine = now + LINE_NANOS;
                err.printf(
                        Locale.ROOT,
                        "nowait: %s %d%s, %d s: %s%n",
                        task,
                        done,
                        total > 0 ? "/" + total : "",
                        (now - begin) / 1_000_000_000L,
                        name);
                err.flush();
            }
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total > 0 ? total : -1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, 75))
                    .build();
        }
        bar.stepTo(done);
        bar.setExtraMessage(name.length() > 20 ? name.substring(0, 20) : name);
    }

    /** Ends what is shown; another task may begin. */
    @Override
    public void close() {
        end();
    }

    /** Ends what is shown, before a result is printed. */
    synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
