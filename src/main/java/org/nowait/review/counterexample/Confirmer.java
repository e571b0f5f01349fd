package org.nowait.review.counterexample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nowait.conformance.SpecState;
import org.nowait.litmus.Cell;
import org.nowait.litmus.SpecCells;
import org.nowait.refinement.Abstraction;
import org.nowait.refinement.KernelImplementation;
import org.nowait.tla.TlaRecord;
import org.nowait.tlc.TlcWorkers;

/**
 * Asks the specification about a counterexample: TLC's evaluator follows its actions, and the Java machine
 * replays the states that come of it.
 */
public final class Confirmer {

    private static final List<String> VARIABLES = variables();

    private final TlcWorkers tlc;
    private final Path specDir;

    /**
     * Returns a confirmer.
     *
     * @param tlc the workers
     * @param specDir the folder of the specification
     */
    public Confirmer(TlcWorkers tlc, Path specDir) {
        this.tlc = tlc;
        this.specDir = specDir;
    }

    /* In the order of their declaration. */
    private static List<String> variables() {
        List<String> names = new ArrayList<>(Abstraction.VARIABLES);
        names.add(0, "cell");
        names.add(names.indexOf("waiting") + 1, "todo");
        return List.copyOf(names);
    }

    /** {@return the variables of the specification, in the order of their declaration} */
    public static List<String> variablesOfTheSpecification() {
        return VARIABLES;
    }

    /**
     * Returns the Java machine of a cell as an implementation of the specification.
     *
     * @param cell the cell
     * @return the machine, in its initial state
     */
    public static KernelImplementation implementation(Cell cell) {
        TlaRecord value = alone(cell);
        KernelImplementation machine =
                new KernelImplementation(List.of(cell.test().scenario()), List.of(value), Set.of());
        machine.reset(SpecState.of(Map.of("cell", value)));
        return machine;
    }

    /** {@return the value of the variable {@code cell} in the model of a cell alone} */
    static TlaRecord alone(Cell cell) {
        return new SpecCells(List.of(cell)).value(cell);
    }

    /**
     * Confirms every step of a counterexample.
     *
     * @param found the counterexample
     * @return the behaviour, and what is wrong with it
     * @throws org.nowait.tlc.TlcException when TLC cannot answer
     */
    public Confirmation confirm(Counterexample found) {
        return confirm(List.of(found)).get(0);
    }

    /**
     * Confirms every step of many counterexamples, with one question to TLC for all that have as many processes.
     *
     * @param found the counterexamples
     * @return a confirmation for each, in the same order
     * @throws org.nowait.tlc.TlcException when TLC cannot answer
     */
    public List<Confirmation> confirm(List<Counterexample> found) {
        Map<Integer, List<Counterexample>> alike = found.stream()
                .collect(Collectors.groupingBy(
                        one -> one.cell().test().scenario().processes().size(), TreeMap::new, Collectors.toList()));
        IdentityHashMap<Counterexample, Confirmation> confirmed = new IdentityHashMap<>();
        for (List<Counterexample> group : alike.values()) {
            List<Confirmation> answers = new ConfirmedTogether(tlc, specDir, group).confirm();
            for (int i = 0; i < group.size(); i++) {
                confirmed.put(group.get(i), answers.get(i));
            }
        }
        return found.stream()
                .map(one -> Objects.requireNonNull(confirmed.get(one), "each is in a group"))
                .toList();
    }
}
