package org.nowait.tlc.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaRecord;
import org.nowait.tlc.Counterexample;
import org.nowait.tlc.TraceStep;
import tlc2.output.EC;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;

/** Reads a counterexample from TLC's messages, and finds again the parameters of its actions, which TLC does not tell. */
final class TraceReader {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Spec spec;
    private final TlcRecorder recorder;
    private final TlcOutput output;

    TraceReader(Spec spec, TlcRecorder recorder, TlcOutput output) {
        this.spec = spec;
        this.recorder = recorder;
        this.output = output;
    }

    @Nullable
    Counterexample read(String violated) {
        List<TLCState> states = new ArrayList<>();
        List<String> infos = new ArrayList<>();
        for (TLCStateInfo info : recorder.states()) {
            states.add(info.state);
            infos.add(String.valueOf(info.info));
        }
        boolean stuttering = recorder.first(EC.TLC_STATE_PRINT3) != null;
        if (states.isEmpty()) {
            TLCState initial = violatingInitialState(violated);
            if (initial == null) {
                return null;
            }
            states.add(initial);
            infos.add("");
        }
        int loop = loopStart(states);
        List<TraceStep> steps = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            ActionLabel label = i == 0 ? null : action(states.get(i - 1), states.get(i), infos.get(i));
            steps.add(new TraceStep(spec.toRecord(states.get(i)), label));
        }
        ActionLabel back = loop < 0 ? null : action(states.get(states.size() - 1), states.get(loop), "");
        return new Counterexample(steps, loop, back, stuttering);
    }

    /* TLC tells a violating initial state as text only. */
    private @Nullable TLCState violatingInitialState(String violated) {
        if (recorder.first(EC.TLC_INVARIANT_VIOLATED_INITIAL) == null) {
            return null;
        }
        String[] names = spec.tool().getInvNames();
        Action[] invariants = spec.tool().getInvariants();
        for (TLCState state : spec.initialStates()) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(violated) && !spec.tool().isValid(invariants[i], state)) {
                    return state;
                }
            }
        }
        return null;
    }

    /* The number of the state is told in the message's text alone. */
    private int loopStart(List<TLCState> states) {
        Matcher number = NUMBER.matcher(output.backToState());
        int start = number.find() ? Integer.parseInt(number.group()) - 1 : -1;
        return start < states.size() ? start : -1;
    }

    /* The action that TLC names comes first: several may lead to the same state. */
    private @Nullable ActionLabel action(TLCState from, TLCState to, String told) {
        TlaRecord wanted = spec.toRecord(to);
        @Nullable ActionLabel any = null;
        for (Action action : spec.tool().getActions()) {
            boolean named = told.startsWith("<" + action.getName() + " ");
            if ((any == null || named) && leads(action, from, wanted)) {
                if (named) {
                    return Spec.label(action);
                }
                any = Spec.label(action);
            }
        }
        return any;
    }

    private boolean leads(Action action, TLCState from, TlaRecord wanted) {
        StateVec successors = spec.tool().getNextStates(action, from);
        for (int i = 0; i < successors.size(); i++) {
            if (spec.toRecord(successors.elementAt(i)).equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
