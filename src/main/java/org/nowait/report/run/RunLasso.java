package org.nowait.report.run;

import java.util.ArrayList;
import java.util.List;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.SpecState;
import org.nowait.report.behaviour.Changes;
import org.nowait.review.PrintedBehaviour;
import org.nowait.tlc.manifest.ConfigText;
import org.nowait.tlc.manifest.ModelConfig;

/**
 * A behaviour in which nothing good happens any more, as TLC prints it where a property of progress fails.
 *
 * @param model the configuration
 * @param property the property that fails
 * @param notes what the configuration says: fairness, and why it fails
 * @param bounds its constants
 * @param steps the steps, the one that closes the loop included
 * @param loopsTo the number of steps after which the loop begins; -1 where the behaviour stays in its last state
 * @param replay how far the Java machine followed
 * @param replayed whether that is right
 */
public record RunLasso(
        String model,
        String property,
        List<String> notes,
        List<String> bounds,
        List<RunTurn> steps,
        int loopsTo,
        String replay,
        boolean replayed) {

    /** Copies the lists. */
    public RunLasso {
        notes = List.copyOf(notes);
        bounds = List.copyOf(bounds);
        steps = List.copyOf(steps);
    }

    /** {@return a behaviour that TLC printed, for the run file} */
    static RunLasso of(ModelConfig config, PrintedBehaviour printed) {
        ConfigText text = ConfigText.of(config);
        Behaviour behaviour = printed.behaviour();
        List<RunTurn> steps = new ArrayList<>();
        SpecState before = behaviour.start();
        for (Behaviour.Step step : behaviour.steps()) {
            steps.add(new RunTurn(step.label().toString(), Changes.between(before, step.state())));
            before = step.state();
        }
        return new RunLasso(
                config.name(),
                String.valueOf(printed.check().violated()),
                text.remarks(),
                text.constants(),
                steps,
                behaviour.loopsTo().orElse(-1),
                printed.remark(),
                printed.failures().isEmpty());
    }

    /** {@return the steps before the loop} */
    public List<RunTurn> prefix() {
        return loopsTo < 0 ? steps : steps.subList(0, loopsTo);
    }

    /** {@return the steps of the loop; none where the behaviour stays in its last state} */
    public List<RunTurn> loop() {
        return loopsTo < 0 ? List.of() : steps.subList(loopsTo, steps.size());
    }
}
