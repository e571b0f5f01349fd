package org.nowait.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nowait.conformance.Implementation;
import org.nowait.conformance.Outcome;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.graph.GraphFile;
import org.nowait.graph.GraphKey;
import org.nowait.graph.StateGraph;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaValue;

/** A user's view: a switch with the actions On and Off, checked by a factory and by an annotation. */
final class ConformanceTestsTest {

    private static final String FILE = "target/conformance/switch.graph";

    private static StateGraph graph() {
        StateGraph.Builder builder =
                new StateGraph.Builder(List.of("lit"), List.of(ActionLabel.of("On"), ActionLabel.of("Off")));
        builder.addState(TlaBool.of(false));
        builder.addState(TlaBool.of(true));
        builder.addInitial(0);
        builder.addEdge(0, 0, 1);
        builder.addEdge(1, 1, 0);
        return builder.build();
    }

    /** The user's class. */
    private static class Switch implements Implementation {
        boolean lit;

        @Override
        public void reset(SpecState initial) {
            lit = initial.get("lit").equals(TlaBool.of(true));
        }

        @Override
        public Outcome perform(ActionLabel action) {
            boolean on = action.name().equals("On");
            if (lit == on) {
                return Outcome.refusedHere("it is already");
            }
            lit = on;
            return Outcome.performed();
        }

        @Override
        public TlaValue abstraction(String variable) {
            return TlaBool.of(lit);
        }
    }

    @BeforeAll
    static void writeTheGraph() throws IOException {
        GraphFile.write(Path.of(FILE), GraphKey.of(List.of("switch")), graph());
    }

    @Conformance(graph = FILE, implementation = Switch.class)
    void followsItsSpecification(ConformanceCheck check) {
        check.verify();
    }

    @TestFactory
    DynamicContainer switchConforms() {
        return ConformanceTests.forGraph("switch", graph(), Switch::new);
    }

    @Test
    void makesATestPerActionAndDirection() {
        assertThat(failures(new Switch()).keySet())
                .containsExactlyInAnyOrder(
                        "initial states",
                        "On: enabled",
                        "On: disabled",
                        "On: nothing else",
                        "Off: enabled",
                        "Off: disabled",
                        "Off: nothing else",
                        "the whole");
    }

    @Test
    void failsTheTestThatNamesTheFault() {
        Map<String, String> failures = failures(new Switch() {
            @Override
            public Outcome perform(ActionLabel action) {
                return action.name().equals("Off") && !lit ? Outcome.performed() : super.perform(action);
            }
        });

        assertThat(failures.get("Off: disabled"))
                .startsWith("1 divergences of Off, disabled\nDIVERGED  switch step 1, Off: forbidden action performed");
        assertThat(failures.get("the whole")).startsWith("FAILED  switch");
        assertThat(failures.get("On: enabled")).isEmpty();
        assertThat(failures.get("On: disabled")).isEmpty();
        assertThat(failures.get("Off: enabled")).isEmpty();
    }

    @Test
    void failsWhatADivergenceHides() {
        Map<String, String> failures = failures(new Switch() {
            @Override
            public Outcome perform(ActionLabel action) {
                return Outcome.refusedHere("broken");
            }
        });

        assertThat(failures.get("On: enabled")).startsWith("1 divergences of On, enabled");
        assertThat(failures.get("Off: enabled")).isEqualTo("only 0 of 1 edges of Off were reached and performed");
    }

    @Test
    void failsAWrongInitialState() {
        Map<String, String> failures = failures(new Switch() {
            @Override
            public void reset(SpecState initial) {
                lit = true;
            }
        });

        assertThat(failures.get("initial states")).startsWith("DIVERGED  switch initial state: initial state differs");
    }

    @Test
    void anUnreadableGraphIsOneSentence() {
        assertThatThrownBy(() -> GraphFile.read(Path.of("pom.xml")))
                .hasMessage("pom.xml: this is not a state graph file");
    }

    /** Runs every test of a container; the message of each failure, or the empty text. */
    private static Map<String, String> failures(Implementation implementation) {
        Map<String, String> failures = new TreeMap<>();
        ConformanceTests.forGraph("switch", graph(), () -> implementation)
                .getChildren()
                .map(DynamicTest.class::cast)
                .forEach(test -> failures.put(test.getDisplayName(), failure(test)));
        return failures;
    }

    private static String failure(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "";
        } catch (Throwable thrown) {
            return String.valueOf(thrown.getMessage());
        }
    }
}
