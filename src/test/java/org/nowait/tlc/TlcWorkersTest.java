package org.nowait.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nowait.tlc.TlcFixture.generated;
import static org.nowait.tlc.TlcFixture.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TlcWorkersTest {

    private static final String COUNTER =
            "---- MODULE Counter ----\nEXTENDS Naturals\nVARIABLE y\nInit == y = 0\nNext == y' = y + 1\n====\n";

    private static Model endless() {
        return generated("Counter", "INIT Init\nNEXT Next\n").withModule("Counter", COUNTER);
    }

    @Test
    void killedWorkerIsReplaced() {
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            assertThat(tlc.check(CheckRequest.of(model("Ring", "Ring"))).distinct())
                    .isEqualTo(4);
            long pid = tlc.idleProcesses().get(0);
            ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
            worker.destroyForcibly();
            worker.onExit().join();

            assertThat(tlc.check(CheckRequest.of(model("Ring", "Ring"))).distinct())
                    .isEqualTo(4);
            assertThat(tlc.idleProcesses()).hasSize(1).doesNotContain(pid);
        }
    }

    @Test
    void timeLimitStopsARunAndTheNextOneWorks() {
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            assertThatThrownBy(() -> tlc.check(CheckRequest.of(endless()).withTimeout(4)))
                    .isInstanceOfSatisfying(
                            TlcException.class, e -> assertThat(e.exitCode()).isEqualTo(TlcException.TIMED_OUT))
                    .hasMessage("TLC was stopped after 4 s");
            assertThat(tlc.check(CheckRequest.of(model("Ring", "Ring"))).distinct())
                    .isEqualTo(4);
        }
    }

    @Test
    void workerThatCannotStartTellsWhy() {
        TlcOptions broken = new TlcOptions(1, 256, null, List.of("-XX:NoSuchOption"));
        try (TlcWorkers tlc = TlcWorkers.start(broken)) {
            assertThatThrownBy(() -> tlc.check(CheckRequest.of(model("Ring", "Ring"))))
                    .isInstanceOf(TlcException.class)
                    .hasMessageContaining("the TLC worker died: exit code=1")
                    .hasMessageContaining("NoSuchOption");
        }
    }

    @Test
    void severalProcessesAnswerAllRequestsInOrder() {
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(2))) {
            List<String> told = new ArrayList<>();
            List<CheckResult> results = tlc.checkAll(
                    List.of(
                            CheckRequest.of(model("Locks", "Locks")),
                            CheckRequest.of(model("Ring", "Ring")),
                            CheckRequest.of(model("Locks", "Locks_violates_AtMostOneStep"))),
                    (request, result) -> told.add(request.model().name()));

            assertThat(results)
                    .extracting(CheckResult::outcome)
                    .containsExactly(Outcome.SUCCESS, Outcome.SUCCESS, Outcome.INVARIANT);
            assertThat(told).containsExactlyInAnyOrder("Locks", "Ring", "Locks_violates_AtMostOneStep");
        }
    }

    @Test
    void closingLeavesNoProcessAndNoFile() {
        long pid;
        Path left;
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            tlc.check(CheckRequest.of(model("Ring", "Ring")));
            pid = tlc.idleProcesses().get(0);
            left = tlc.idleFolders().get(0);
            assertThat(left).exists();
        }

        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
        assertThat(left).doesNotExist();
    }
}
