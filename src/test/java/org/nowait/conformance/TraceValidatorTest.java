package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaString;

final class TraceValidatorTest {

    private final StateGraph graph = LockSpec.graph();
    private final TraceValidator validator = new TraceValidator(graph);

    private static LogEntry entry(String name, String process) {
        return LogEntry.of(LockSpec.label(name, process));
    }

    private static LogEntry someone(String name) {
        return new LogEntry(Optional.of(name), List.of(), Map.of());
    }

    private static LogEntry count(int value) {
        return LogEntry.ofState(Map.of("count", TlaInt.of(value)));
    }

    @Test
    void acceptsALogThatTheSpecificationHas() {
        TraceVerdict verdict =
                validator.validate(List.of(entry("Lock", "P0"), entry("Count", "P0"), entry("Unlock", "P0")));

        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.matched()).isEqualTo(3);
        assertThat(verdict.behaviour()).extracting(ActionLabel::name).containsExactly("Lock", "Count", "Unlock");
    }

    @Test
    void tellsHowFarALogFitsAndWhatWasEnabled() {
        TraceVerdict verdict =
                validator.validate(List.of(entry("Lock", "P0"), entry("Lock", "P1"), entry("Unlock", "P1")));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.matched()).isEqualTo(1);
        assertThat(verdict.reason()).isEqualTo("entry 2 of 3, Lock(\"P1\"), fits no step from 2 states");
        assertThat(verdict.enabled())
                .extracting(ActionLabel::toString)
                .containsExactly("Count(\"P0\")", "Unlock(\"P0\")", "Poll(\"P1\")");
        assertThat(verdict.behaviour()).containsExactly(LockSpec.label("Lock", "P0"));
    }

    @Test
    void findsTheNamesThatALogLeavesOut() {
        TraceVerdict verdict = validator.validate(List.of(
                someone("Lock"),
                LogEntry.ofState(Map.of()),
                new LogEntry(Optional.of("Count"), List.of(Optional.empty()), Map.of("count", TlaInt.of(2))),
                LogEntry.ofState(Map.of("owner", TlaString.of("none"))),
                entry("Lock", "P1")));

        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.behaviour()).hasSize(5);
    }

    @Test
    void rejectsAPartialStateThatCannotBe() {
        TraceVerdict verdict = validator.validate(List.of(count(0), count(2)));

        assertThat(verdict.matched()).isEqualTo(1);
        assertThat(verdict.reason()).startsWith("entry 2 of 2, _ /\\ count = 2, fits no step");
    }

    @Test
    void seesThroughHiddenSteps() {
        List<LogEntry> log = List.of(entry("Count", "P0"), entry("Count", "P1"));

        assertThat(validator.validate(log).accepted()).isFalse();
        TraceVerdict verdict = new TraceValidator(graph, label -> !label.name().equals("Count")).validate(log);
        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.behaviour())
                .extracting(ActionLabel::toString)
                .containsExactly("Lock(\"P0\")", "Count(\"P0\")", "Unlock(\"P0\")", "Lock(\"P1\")", "Count(\"P1\")");
    }

    @Test
    void doesNotAcceptALogThatSaysNothing() {
        assertThat(validator.validate(List.of()).reason()).isEqualTo("the log is empty");
        TraceVerdict silent = validator.validate(List.of(LogEntry.ofState(Map.of())));
        assertThat(silent.accepted()).isFalse();
        assertThat(silent.reason()).isEqualTo("no entry of the log says anything");
    }

    @Test
    void rejectsAVariableThatTheSpecificationDoesNotHave() {
        List<LogEntry> log = List.of(LogEntry.ofState(Map.of("cuont", TlaInt.of(1))));

        assertThatThrownBy(() -> validator.validate(log))
                .hasMessage("no such variable: variable=cuont, variables=[owner, count, pc]");
    }

    @Test
    void rejectsParametersOfAnUnknownAction() {
        assertThatThrownBy(() -> new LogEntry(Optional.empty(), List.of(Optional.empty()), Map.of()))
                .hasMessageStartingWith("parameters of an unknown action");
    }
}
