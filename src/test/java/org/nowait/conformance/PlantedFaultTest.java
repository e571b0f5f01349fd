package org.nowait.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaValue;

/** Each kind of fault is reported with exactly the text of a golden file. */
final class PlantedFaultTest {

    private record Planted(String name, Implementation implementation) {}

    @TestFactory
    Stream<DynamicTest> isReportedWithItsText() {
        return planted().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.name(),
                        () -> assertThat(firstDivergence(fault.implementation()))
                                .isEqualTo(golden(fault.name()))));
    }

    private static String firstDivergence(Implementation implementation) {
        ConformanceOptions options = ConformanceOptions.defaults().withRepeat("nowait replay lock");
        ConformanceResult result = new ConformanceChecker(LockSpec.model(), options).check(implementation);
        assertThat(result.passed()).isFalse();
        Divergence first = result.divergences().get(0);
        // lines of this file may move
        return (first + "\n" + first.summary() + "\n").replaceAll("\\.java:\\d+", ".java:N");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = PlantedFaultTest.class.getResourceAsStream(name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Planted> planted() {
        return List.of(
                new Planted("wrong-successor", new WrongSuccessor()),
                new Planted("accepts-forbidden", new AcceptsForbidden()),
                new Planted("refuses-allowed", new RefusesAllowed()),
                new Planted("refusal-changes-a-bit", new RefusalChangesABit()),
                new Planted("refusal-changes-a-variable", new RefusalChangesAVariable()),
                new Planted("offers-extra", new OffersExtra()),
                new Planted("offers-unknown", new OffersUnknown()),
                new Planted("misses-an-action", new MissesAnAction()),
                new Planted("wrong-initial-state", new WrongInitialState()),
                new Planted("initial-state-refused", new InitialStateRefused()),
                new Planted("throws", new Throws()),
                new Planted("throws-instead-of-refusing", new ThrowsInsteadOfRefusing()),
                new Planted("asking-changes", new AskingChanges()),
                new Planted("forgets-a-field", new ForgetsAField()),
                new Planted("wrong-successor-without-snapshots", new PlainWrongSuccessor()));
    }

    private static final class WrongSuccessor extends FullLock {
        @Override
        public TlaValue abstraction(String variable) {
            return variable.equals("pc") && owner == 2 && count == 1 ? LockSpec.pc(0) : super.abstraction(variable);
        }
    }

    private static final class PlainWrongSuccessor extends PlainLock {
        @Override
        Outcome unlock(int process) {
            count = owner == process && count == 2 ? 0 : count;
            return super.unlock(process);
        }
    }

    private static final class AcceptsForbidden extends FullLock {
        @Override
        Outcome lock(int process) {
            if (owner == 1 && process == 2) {
                owner = 2;
                return Outcome.performed();
            }
            return super.lock(process);
        }
    }

    private static final class RefusesAllowed extends FullLock {
        @Override
        Outcome count(int process) {
            return process == 2 ? Outcome.refusedHere("P1 may not count") : super.count(process);
        }
    }

    private static final class RefusalChangesABit extends FullLock {
        @Override
        Outcome unlock(int process) {
            hidden ^= owner == process ? 0 : 4;
            return super.unlock(process);
        }
    }

    private static final class RefusalChangesAVariable extends FullLock {
        @Override
        Outcome count(int process) {
            Outcome outcome = super.count(process);
            count = outcome.isPerformed() || owner == 0 ? count : 0;
            return outcome;
        }
    }

    private static final class OffersExtra extends FullLock {
        @Override
        public List<ActionLabel> enabled() {
            List<ActionLabel> enabled = super.enabled();
            if (count == 2) {
                enabled.add(LockSpec.label("Count", "P0"));
            }
            return enabled;
        }
    }

    private static final class OffersUnknown extends FullLock {
        @Override
        public List<ActionLabel> enabled() {
            List<ActionLabel> enabled = super.enabled();
            enabled.add(ActionLabel.of("Sleep"));
            return enabled;
        }
    }

    private static final class MissesAnAction extends FullLock {
        @Override
        public List<ActionLabel> enabled() {
            List<ActionLabel> enabled = super.enabled();
            enabled.remove(LockSpec.label("Count", "P1"));
            return enabled;
        }
    }

    private static final class WrongInitialState extends FullLock {
        @Override
        public void reset(SpecState initial) {
            super.reset(initial);
            count = 0;
        }
    }

    private static final class InitialStateRefused extends FullLock {
        @Override
        public void reset(SpecState initial) {
            super.reset(initial);
            if (count == 1) {
                throw new IllegalArgumentException("a new lock counts from 0: count=1");
            }
        }
    }

    private static final class Throws extends FullLock {
        @Override
        Outcome unlock(int process) {
            if (owner == process && count == 2) {
                throw new IllegalStateException("CountBounded is violated");
            }
            return super.unlock(process);
        }
    }

    private static final class ThrowsInsteadOfRefusing extends FullLock {
        @Override
        Outcome unlock(int process) {
            if (owner != process) {
                throw new IllegalStateException();
            }
            return super.unlock(process);
        }
    }

    private static final class AskingChanges extends FullLock {
        @Override
        public List<ActionLabel> enabled() {
            hidden = 1;
            return super.enabled();
        }
    }

    private static final class ForgetsAField extends FullLock {
        @Override
        public void restore(byte[] from, int at) {
            int before = count;
            super.restore(from, at);
            count = before;
        }
    }
}
