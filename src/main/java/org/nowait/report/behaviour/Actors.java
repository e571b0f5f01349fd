package org.nowait.report.behaviour;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/** Who does a step of a small model: the string that its action names first, such as a task or a CPU. */
final class Actors {

    /** Who does a step whose action names nobody. */
    static final String NOBODY = "-";

    private Actors() {}

    /** {@return everybody who does a step, in the order of the names} */
    static List<String> in(BehaviourExhibit exhibit) {
        return IntStream.rangeClosed(1, exhibit.steps())
                .mapToObj(number -> of(exhibit.step(number).label()))
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return who does the step} */
    static String of(ActionLabel label) {
        TlaValue first = label.arguments().isEmpty() ? null : label.arguments().get(0);
        return first instanceof TlaString string ? string.string() : NOBODY;
    }

    /** {@return what he does, with the rest of the action's arguments} */
    static String deed(ActionLabel label) {
        List<TlaValue> others = of(label).equals(NOBODY)
                ? label.arguments()
                : label.arguments().subList(1, label.arguments().size());
        return label.name() + others.stream().map(value -> " " + value).collect(Collectors.joining());
    }
}
