package org.nowait.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nowait.explore.TwinWalk.Difference;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.machine.Scenario;

/** Every planted fault shows at the action and in the variable it names. */
final class FaultTest {

    private static final int MOST = 8_000;

    /** One fault changes the size of the state, so that the two machines cannot be stored as one pair. */
    private static final Fault OTHER_SIZE = Fault.LOCAL_LOCK_NOT_PER_CPU;

    @TestFactory
    Stream<DynamicTest> showsAtItsActionInItsVariable() {
        return Fault.of(Fault.Part.MACHINE).stream()
                .filter(fault -> fault != OTHER_SIZE)
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    Difference wanted = new Difference(fault.action(), fault.variable());
                    assertThat(shows(fault, wanted)).as(wanted.toString()).isTrue();
                }));
    }

    private static boolean shows(Fault fault, Difference wanted) {
        List<SpecModels.Model> models = new ArrayList<>(SpecModels.more());
        models.addAll(SpecModels.all());
        for (SpecModels.Model model : models) {
            for (Scenario scenario : model.scenarios()) {
                for (String build : model.builds()) {
                    if (TwinWalk.differ(scenario, Builds.byName(build), fault, wanted, MOST)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Test
    void thereAreEnough() {
        assertThat(Fault.of(Fault.Part.MACHINE)).hasSizeGreaterThanOrEqualTo(34);
    }
}
