package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void aQuickCommandShowsNothing() {
        try (Progress progress = Progress.lines(new PrintWriter(err), clock::get)) {
            progress.begin("models", 2);
            clock.set(1_999_999_999L);
            progress.step("A");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aSlowCommandShowsALineEveryFiveSeconds() {
        try (Progress progress = Progress.lines(new PrintWriter(err), clock::get)) {
            progress.begin("models", 3);
            clock.set(2_000_000_000L);
            progress.step("A");
            clock.set(6_000_000_000L);
            progress.step("B");
            clock.set(7_000_000_000L);
            progress.step("C");
        }
        assertThat(err.toString().lines()).containsExactly("nowait: models 1/3, 2 s: A", "nowait: models 3/3, 7 s: C");
    }

    @Test
    void aSilentDisplayShowsNothing() {
        try (Progress progress = Progress.silent()) {
            progress.begin("models", 1);
            progress.at(1, "A");
        }
        assertThat(err.toString()).isEmpty();
    }
}
