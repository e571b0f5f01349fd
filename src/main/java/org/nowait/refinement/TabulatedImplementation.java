package org.nowait.refinement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.nowait.conformance.Binds;
import org.nowait.conformance.Explores;
import org.nowait.conformance.Implementation;
import org.nowait.conformance.Outcome;
import org.nowait.conformance.SaveRestore;
import org.nowait.graph.ActionLabel;
import org.nowait.kernel.context.Memory;

/** An implementation whose action instances are few enough to be listed, each with the step that takes it. */
abstract class TabulatedImplementation implements Implementation, Binds, SaveRestore, Explores {

    /** An action instance: whether its actor stands right before it, and the step, which says whether it was taken. */
    private record Deed(ActionLabel label, BooleanSupplier stands, BooleanSupplier step) {}

    private static final Outcome REFUSED = Outcome.refusedHere("what it needs is not there");
    private static final Outcome ELSEWHERE = Outcome.refusedElsewhere("its actor is at another place");

    private final List<Deed> deeds = new ArrayList<>();
    private final Map<ActionLabel, Integer> handles = new HashMap<>();

    /**
     * Lists an action instance.
     *
     * @param label the action with its parameters
     * @param stands whether its actor stands right before it
     * @param step takes the step, or returns false and changes nothing
     */
    final void add(ActionLabel label, BooleanSupplier stands, BooleanSupplier step) {
        handles.put(label, deeds.size());
        deeds.add(new Deed(label, stands, step));
    }

    /** {@return all of the implementation's state} */
    abstract Memory memory();

    /** Checks the implementation's own rules after a step. */
    void checkRules() {}

    @Override
    public final int snapshotSize() {
        return memory().size();
    }

    @Override
    public final void save(byte[] to, int at) {
        memory().save(to, at);
    }

    @Override
    public final void restore(byte[] from, int at) {
        memory().restore(from, at);
    }

    @Override
    public final int bind(ActionLabel action) {
        Integer handle = handles.get(action);
        if (handle == null) {
            throw new IllegalArgumentException("an action is one of the model's: action=" + action);
        }
        return handle;
    }

    @Override
    public final Outcome perform(int handle) {
        Deed deed = deeds.get(handle);
        boolean stands = deed.stands().getAsBoolean();
        if (!deed.step().getAsBoolean()) {
            return stands ? REFUSED : ELSEWHERE;
        }
        checkRules();
        return Outcome.performed();
    }

    @Override
    public final Outcome perform(ActionLabel action) {
        return perform(bind(action));
    }

    @Override
    public final Iterable<ActionLabel> enabled() {
        byte[] here = new byte[snapshotSize()];
        save(here, 0);
        List<ActionLabel> enabled = new ArrayList<>();
        for (Deed deed : deeds) {
            if (deed.step().getAsBoolean()) {
                enabled.add(deed.label());
                restore(here, 0);
            }
        }
        return enabled;
    }
}
