package org.nowait.litmus;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.Expectation;
import org.nowait.litmus.syntax.Proposition;

/**
 * The answer to a test's question on one build.
 *
 * @param verdict what holds of the end states
 * @param positive how many end states satisfy the condition
 * @param negative how many do not
 * @param endStates the end states, with the registers that the file can name
 */
public record Observation(Verdict verdict, int positive, int negative, Set<EndState> endStates) {

    /** The words of an observation. */
    public enum Verdict {
        /** No end state satisfies the condition. */
        NEVER("Never"),
        /** Some do, some do not. */
        SOMETIMES("Sometimes"),
        /** All do. */
        ALWAYS("Always"),
        /** The condition is about registers only, and no execution completes. */
        DEADLOCK("DEADLOCK"),
        /** A bound was reached before the answer was certain. */
        UNKNOWN("Unknown");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** {@return the word as it is printed} */
        public String word() {
            return word;
        }
    }

    /** Copies the end states and sorts them. */
    public Observation {
        endStates = java.util.Collections.unmodifiableSet(new TreeSet<>(endStates));
    }

    /* Registers of a process that never finished say nothing, so a question about registers is one about completed
    executions, as in the LKMM. A question that names a flag is one about all of them. */
    static Observation of(LitmusTest test, Build build, CellRun run) {
        return of(test, test.condition(), build, run);
    }

    /**
     * Answers a question about a test, which need not be the test's own.
     *
     * @param test the test
     * @param question the question
     * @param build the build
     * @param run what an engine found there
     * @return the answer
     */
    public static Observation of(LitmusTest test, Condition question, Build build, CellRun run) {
        Set<EndState> visible = new TreeSet<>();
        run.endStates().forEach(state -> visible.add(visible(test, state)));
        int positive = 0;
        int negative = 0;
        for (EndState state : visible) {
            Optional<Boolean> answer = answer(question, build, state);
            positive += answer.filter(holds -> holds).isPresent() ? 1 : 0;
            negative += answer.filter(holds -> !holds).isPresent() ? 1 : 0;
        }
        return new Observation(verdict(positive, negative, run.complete()), positive, negative, visible);
    }

    /**
     * Answers a question about one end state.
     *
     * @param test the test
     * @param question the question
     * @param build the build
     * @param found an end state as an engine finds it
     * @return whether the question's proposition holds; nothing if the question is about executions that complete and this
     *     one does not
     */
    public static Optional<Boolean> answer(LitmusTest test, Condition question, Build build, EndState found) {
        return answer(question, build, visible(test, found));
    }

    private static Optional<Boolean> answer(Condition question, Build build, EndState visible) {
        return visible.deadlocked() && !namesFlag(question.proposition())
                ? Optional.empty()
                : Optional.of(holds(question, build, visible));
    }

    private static Verdict verdict(int positive, int negative, boolean complete) {
        if (positive > 0 && negative > 0) {
            return Verdict.SOMETIMES;
        } else if (!complete) {
            return Verdict.UNKNOWN;
        } else if (positive > 0) {
            return Verdict.ALWAYS;
        }
        return negative > 0 ? Verdict.NEVER : Verdict.DEADLOCK;
    }

    /**
     * Tells whether the observation is the expected one, as far as it goes.
     *
     * @param expectation what the file expects
     * @return false as soon as an end state speaks against the expectation
     */
    boolean contradicts(Expectation expectation) {
        return switch (expectation) {
            case NEVER -> positive > 0 || verdict == Verdict.DEADLOCK;
            case ALWAYS -> negative > 0 || verdict == Verdict.DEADLOCK;
            case SOMETIMES -> verdict != Verdict.SOMETIMES && verdict != Verdict.UNKNOWN;
            case DEADLOCK -> verdict != Verdict.DEADLOCK && (verdict != Verdict.UNKNOWN || positive + negative > 0);
            case MAYBE -> false;
        };
    }

    private static boolean holds(Condition condition, Build build, EndState state) {
        TreeMap<String, Integer> registers = state.registers();
        return condition
                .proposition()
                .holds(
                        atom -> registers.getOrDefault(EndState.key(atom.process(), atom.name()), 0) == atom.value(),
                        flag -> state.flags().contains(Flag.valueOf(flag.name())),
                        option -> BuildTags.holds(option, build));
    }

    private static EndState visible(LitmusTest test, EndState state) {
        TreeMap<String, Integer> registers = new TreeMap<>();
        test.registers()
                .forEach((process, names) -> names.forEach(name -> {
                    String key = EndState.key(process, name);
                    int value = state.registers().getOrDefault(key, 0);
                    registers.put(key, test.inverted().contains(key) ? 1 - value : value);
                }));
        return new EndState(registers, state.flags(), test.pages());
    }

    private static boolean namesFlag(Proposition proposition) {
        if (proposition instanceof Proposition.Not not) {
            return namesFlag(not.operand());
        } else if (proposition instanceof Proposition.And and) {
            return namesFlag(and.left()) || namesFlag(and.right());
        } else if (proposition instanceof Proposition.Or or) {
            return namesFlag(or.left()) || namesFlag(or.right());
        }
        return proposition instanceof Proposition.Flagged;
    }
}
