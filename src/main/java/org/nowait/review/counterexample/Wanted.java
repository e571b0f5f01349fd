package org.nowait.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nowait.explore.Explorer;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.MachineView;
import org.nowait.litmus.Cell;
import org.nowait.litmus.EndState;
import org.nowait.litmus.ExplorerEngine;
import org.nowait.litmus.Observation;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.Proposition;
import org.nowait.litmus.syntax.PropositionText;

/**
 * What a counterexample shows: a flag is raised, or a run ends as a test's question asks.
 *
 * @param flag the flag; nothing if it is about the end of a run
 * @param positive whether the question's proposition holds in that end; true for a flag
 */
public record Wanted(Optional<Flag> flag, boolean positive) {

    /** {@return the first state in which the flag is raised; of DEADLOCK the first standstill} */
    public static Wanted raised(Flag flag) {
        return new Wanted(Optional.of(flag), true);
    }

    /**
     * Returns what the question of a test asks for: an end that satisfies {@code exists}, or one that speaks against
     * {@code ~exists} or {@code forall}. A question about one flag and nothing else is about the flag.
     *
     * @param question the question
     * @return what a run must show
     */
    public static Wanted of(Condition question) {
        boolean positive = question.quantifier() != Condition.Quantifier.FORALL;
        if (positive && question.proposition() instanceof Proposition.Flagged flagged) {
            return raised(Flag.valueOf(flagged.name()));
        }
        return new Wanted(Optional.empty(), positive);
    }

    /**
     * Returns the flags of which the question asks for any one.
     *
     * @param question the question
     * @return what shows one of them each; none if the question is another one
     */
    static List<Wanted> alternatives(Condition question) {
        List<Wanted> flags = new ArrayList<>();
        boolean any = question.quantifier() != Condition.Quantifier.FORALL && collect(question.proposition(), flags);
        return any ? flags : List.of();
    }

    private static boolean collect(Proposition proposition, List<Wanted> into) {
        if (proposition instanceof Proposition.Or or) {
            return collect(or.left(), into) && collect(or.right(), into);
        }
        return proposition instanceof Proposition.Flagged flagged && into.add(raised(Flag.valueOf(flagged.name())));
    }

    /**
     * Says in words what is shown.
     *
     * @param cell the cell it is shown on
     * @return the flag, or the end of the run
     */
    public String words(Cell cell) {
        return flag.map(Flag::name)
                .orElseGet(() -> "an end state "
                        + (positive ? "with (" : "without (")
                        + PropositionText.of(cell.test().condition().proposition()) + ")");
    }

    /**
     * Returns what to search for.
     *
     * @param cell the cell
     * @param machine its machine
     * @return whether the machine's present state shows it
     */
    Predicate<MachineView> in(Cell cell, Machine machine) {
        if (flag.isPresent() && flag.get() != Flag.DEADLOCK) {
            int bit = flag.get().bit();
            return view -> (view.flagBits() & bit) != 0;
        }
        if (flag.isPresent()) {
            return view -> !view.allDone() && machine.enabled().isEmpty();
        }
        return view -> isEnd(view, machine)
                && Observation.answer(cell.test(), cell.test().condition(), cell.build(), endState(machine))
                        .filter(holds -> holds == positive)
                        .isPresent();
    }

    private static boolean isEnd(MachineView view, Machine machine) {
        return view.allDone() || machine.enabled().isEmpty();
    }

    private static EndState endState(Machine machine) {
        return ExplorerEngine.endState(machine.scenario(), Explorer.outcome(machine.view()));
    }
}
