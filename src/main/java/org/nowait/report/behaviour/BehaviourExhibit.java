package org.nowait.report.behaviour;

import java.util.List;
import java.util.OptionalInt;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.SpecState;
import org.nowait.review.PrintedBehaviour;
import org.nowait.tlc.manifest.ConfigText;
import org.nowait.tlc.manifest.ModelConfig;

/**
 * A behaviour of a model configuration with what is told beside it.
 *
 * @param config the configuration
 * @param notes what the configuration says of itself: its expectation, fairness, reasons
 * @param bounds the constants, each as NAME = VALUE
 * @param printed what TLC printed, and how far the Java machine followed
 */
public record BehaviourExhibit(ModelConfig config, List<String> notes, List<String> bounds, PrintedBehaviour printed) {

    /** Copies the lists. */
    public BehaviourExhibit {
        notes = List.copyOf(notes);
        bounds = List.copyOf(bounds);
    }

    /**
     * Puts a behaviour beside what its configuration says.
     *
     * @param config the configuration
     * @param printed what TLC printed
     * @return both
     */
    public static BehaviourExhibit of(ModelConfig config, PrintedBehaviour printed) {
        ConfigText text = ConfigText.of(config);
        return new BehaviourExhibit(config, text.remarks(), text.constants(), printed);
    }

    /** {@return the behaviour} */
    Behaviour behaviour() {
        return printed.behaviour();
    }

    /** {@return the number of steps of the behaviour, the one that closes a loop included} */
    int steps() {
        return behaviour().steps().size();
    }

    /** {@return the step with that number, from 1} */
    Behaviour.Step step(int number) {
        return behaviour().steps().get(number - 1);
    }

    /** {@return the state before the step with that number} */
    SpecState before(int number) {
        return number == 1 ? behaviour().start() : step(number - 1).state();
    }

    /** {@return the number of the first step of the loop; nothing if there is no loop} */
    OptionalInt firstOfLoop() {
        OptionalInt back = behaviour().loopsTo();
        return back.isPresent() ? OptionalInt.of(back.getAsInt() + 1) : back;
    }

    /** {@return in one line what is wrong with the behaviour} */
    String verdict() {
        String violated = String.valueOf(printed.check().violated());
        return config.name() + ": " + printed.check().outcome().manifestName() + ", " + violated + " does not hold";
    }

    /** {@return in one line how the behaviour ends} */
    String ending() {
        OptionalInt first = firstOfLoop();
        if (first.isPresent()) {
            return "Then step " + first.getAsInt() + " again, and so on for ever.";
        }
        return printed.stuttering()
                ? "Then nothing for ever, and fairness asks for nothing."
                : "There it ends: what comes after does not matter.";
    }

    /** {@return in one line what the Java machine made of it} */
    String replay() {
        return "Java: " + printed.remark() + (printed.failures().isEmpty() ? "" : ", which is WRONG");
    }
}
