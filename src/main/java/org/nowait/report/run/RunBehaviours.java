package org.nowait.report.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaParseException;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaText;
import org.nowait.tla.TlaValue;

/** The behaviours of a run file, written as what changes and read back as states. */
public final class RunBehaviours {

    /* Most values are in many states: each is read once. */
    private final Map<String, TlaValue> values = new HashMap<>();

    /** {@return a behaviour as the states of a run file} */
    static List<RunState> states(Behaviour behaviour) {
        List<RunState> states = new ArrayList<>();
        SpecState before = SpecState.of(Map.of());
        states.add(new RunState("", changed(before, behaviour.start())));
        before = behaviour.start();
        for (Behaviour.Step step : behaviour.steps()) {
            states.add(new RunState(step.label().toString(), changed(before, step.state())));
            before = step.state();
        }
        return states;
    }

    private static List<RunValue> changed(SpecState before, SpecState after) {
        return after.values().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.values().get(entry.getKey())))
                .map(entry -> new RunValue(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    /**
     * Returns the behaviour of a counterexample.
     *
     * @param shown the counterexample
     * @return its states and actions; nothing if the specification was not asked, or does not begin there
     * @throws RunException if a value or an action is no TLA+
     */
    public Optional<Behaviour> of(RunCounterexample shown) {
        try {
            return shown.behaviour().isEmpty() ? Optional.empty() : Optional.of(read(shown));
        } catch (TlaParseException e) {
            throw new RunException(shown, "value or action must be TLA+: " + e.getMessage());
        }
    }

    private Behaviour read(RunCounterexample shown) {
        Map<String, TlaValue> now = new LinkedHashMap<>();
        SpecState start = SpecState.of(now);
        List<Behaviour.Step> steps = new ArrayList<>();
        for (RunState state : shown.behaviour()) {
            state.changed().forEach(value -> now.put(value.variable(), value(value.value())));
            if (state.action().isEmpty()) {
                start = SpecState.of(now);
            } else {
                steps.add(new Behaviour.Step(label(state.action()), SpecState.of(now)));
            }
        }
        return Behaviour.finite(shown.handle(), start, steps);
    }

    private TlaValue value(String text) {
        return values.computeIfAbsent(text, TlaText::parse);
    }

    private static ActionLabel label(String text) {
        int open = text.indexOf('(');
        if (open < 0 || !text.endsWith(")")) {
            return ActionLabel.of(text);
        }
        TlaSeq arguments = (TlaSeq) TlaText.parse("<<" + text.substring(open + 1, text.length() - 1) + ">>");
        return ActionLabel.of(text.substring(0, open), arguments.elements().toArray(TlaValue[]::new));
    }
}
