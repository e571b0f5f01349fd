package org.nowait.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.EndState;
import org.nowait.litmus.Observation;
import org.nowait.litmus.TestResult;

/** One scenario under several designs: on which builds do they end in other ways? */
final class Comparison {

    private final TestResult result;
    private final Map<Set<EndState>, String> letters = new LinkedHashMap<>();

    Comparison(TestResult result) {
        this.result = result;
        cells().forEach(cell -> letters.computeIfAbsent(endStates(cell), k -> letter(letters.size())));
    }

    private static String letter(int number) {
        return number < 26 ? String.valueOf((char) ('a' + number)) : "z" + number;
    }

    private List<CellResult> cells() {
        return result.cells().stream()
                .filter(cell -> cell.observation().isPresent())
                .toList();
    }

    private static Set<EndState> endStates(CellResult cell) {
        return cell.observation().map(Observation::endStates).orElse(Set.of());
    }

    /** {@return the builds on which something ran} */
    List<Build> builds() {
        return cells().stream().map(CellResult::build).distinct().toList();
    }

    /** {@return the builds on which two designs end in other ways} */
    List<Build> different() {
        return builds().stream()
                .filter(build -> cells().stream()
                                .filter(cell -> cell.build().equals(build))
                                .map(Comparison::endStates)
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /** {@return the designs that ran anywhere} */
    List<Design> designs() {
        return new ArrayList<>(
                new LinkedHashSet<>(cells().stream().map(CellResult::design).toList()));
    }

    /** {@return the cell of a design on a build, if the design applies there} */
    Optional<CellResult> cell(Design design, Build build) {
        return cells().stream()
                .filter(cell -> cell.build().equals(build) && cell.design().equals(design))
                .findFirst();
    }

    /** {@return the letter that stands for the end states of a cell} */
    String letter(CellResult cell) {
        return letters.getOrDefault(endStates(cell), "?");
    }

    /** {@return for each letter its end states} */
    Map<String, Set<EndState>> legend() {
        Map<String, Set<EndState>> legend = new LinkedHashMap<>();
        letters.forEach((states, letter) -> legend.put(letter, states));
        return legend;
    }

    /** {@return the result that is compared} */
    TestResult result() {
        return result;
    }
}
