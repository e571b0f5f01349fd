package org.nowait.refinement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nowait.conformance.Implementation;
import org.nowait.kernel.config.Fault;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaValue;

/** The models of one question each that Java follows: which implementation is for which bounds. */
public final class SmallModels {

    private static final Map<String, BiFunction<TlaRecord, Set<Fault>, Implementation>> BY_FIELD = Map.of(
            SleepersImplementation.TOLD_BY, SleepersImplementation::new,
            KswapdImplementation.TOLD_BY, KswapdImplementation::new,
            DeferredFreesImplementation.TOLD_BY, DeferredFreesImplementation::new,
            BlockingRequestsImplementation.TOLD_BY, BlockingRequestsImplementation::new);

    private SmallModels() {}

    /**
     * Finds what makes the implementation of a model.
     *
     * @param bounds the model's constants
     * @return takes what is wrong in it; nothing if the bounds are no small model's
     */
    public static Optional<Function<Set<Fault>, Implementation>> find(TlaValue bounds) {
        return bounds instanceof TlaRecord record
                ? BY_FIELD.entrySet().stream()
                        .filter(entry -> record.find(entry.getKey()) != null)
                        .map(entry -> maker(record, entry.getValue()))
                        .findFirst()
                : Optional.empty();
    }

    private static Function<Set<Fault>, Implementation> maker(
            TlaRecord bounds, BiFunction<TlaRecord, Set<Fault>, Implementation> implementation) {
        return faults -> implementation.apply(bounds, faults);
    }
}
