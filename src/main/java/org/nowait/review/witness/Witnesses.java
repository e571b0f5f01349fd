package org.nowait.review.witness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nowait.explore.Bounds;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.litmus.Cell;
import org.nowait.litmus.CellResult;
import org.nowait.litmus.LitmusReport;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.TestResult;
import org.nowait.review.SoundnessMatrix;
import org.nowait.review.claims.Decision;
import org.nowait.review.claims.Holding;
import org.nowait.review.claims.Query;
import org.nowait.review.counterexample.Confirmation;
import org.nowait.review.counterexample.Confirmer;
import org.nowait.review.counterexample.Counterexample;
import org.nowait.review.counterexample.Counterexamples;
import org.nowait.review.counterexample.Wanted;

/** Chooses and finds the counterexamples of a review. */
public final class Witnesses {

    /* What happens before what is reported; the worst first. */
    private static final List<Flag> GRAVEST = List.of(
            Flag.CORRUPTION,
            Flag.DEADLOCK,
            Flag.SLEEP_IN_ATOMIC,
            Flag.BAD_UNLOCK,
            Flag.LEAK,
            Flag.INVALID_WAIT,
            Flag.LOCKDEP_RECURSION,
            Flag.LOCKDEP_ORDER,
            Flag.LOCKDEP_IRQ,
            Flag.LOCKDEP_UNLOCK,
            Flag.LOCKDEP_FREED,
            Flag.SCHEDULING_ATOMIC,
            Flag.MIGHT_SLEEP,
            Flag.WARN);

    private final LitmusReport report;
    private final Counterexamples finder;
    private final Map<String, Optional<Counterexample>> found = new HashMap<>();

    /** A cell in trouble, with the gravest flag that is seen there. */
    private record Trouble(TestResult result, CellResult cell, Flag flag) {

        Cell place() {
            return new Cell(result.test(), cell.build(), cell.design());
        }
    }

    /**
     * Prepares to choose.
     *
     * @param report the litmus tests, of which cells are shown
     * @param bounds how far each search goes
     */
    public Witnesses(LitmusReport report, Bounds bounds) {
        this.report = report;
        this.finder = new Counterexamples(bounds);
    }

    /** {@return for each client in trouble a run, where a litmus test has one} */
    public List<Witness> ofPairs(SoundnessMatrix matrix) {
        List<Witness> shown = new ArrayList<>();
        for (Design design : Designs.all()) {
            for (Build build : matrix.builds()) {
                List<String> clients = List.copyOf(matrix.clients(design, build).orElse(Collections.emptySet()));
                List<Trouble> troubles = clients.isEmpty() ? List.of() : troubles(design, build);
                for (String client : clients) {
                    troubles.stream()
                            .filter(trouble -> isOf(client, trouble.result().test()))
                            .findFirst()
                            .or(() -> troubles.stream().findFirst())
                            .flatMap(trouble -> find(trouble.place(), Wanted.raised(trouble.flag())))
                            .ifPresent(run -> shown.add(
                                    Witness.unconfirmed(design.id() + " " + build.name() + " " + client, run)));
                }
            }
        }
        return shown;
    }

    /**
     * Asks the specification about every counterexample, once however many subjects it is shown for.
     *
     * @param shown witnesses
     * @param confirmer asks
     * @return the same witnesses with what the specification says of them
     * @throws org.nowait.tlc.TlcException when TLC cannot answer
     */
    public static List<Witness> confirmed(List<Witness> shown, Confirmer confirmer) {
        IdentityHashMap<Counterexample, Integer> numbers = new IdentityHashMap<>();
        List<Counterexample> different = new ArrayList<>();
        for (Witness witness : shown) {
            if (numbers.putIfAbsent(witness.counterexample(), different.size()) == null) {
                different.add(witness.counterexample());
            }
        }
        List<Confirmation> answers = confirmer.confirm(different);
        return shown.stream()
                .map(witness -> new Witness(
                        witness.subject(),
                        witness.counterexample(),
                        Optional.of(answers.get(
                                Objects.requireNonNull(numbers.get(witness.counterexample()), "each has a number")))))
                .toList();
    }

    private List<Trouble> troubles(Design design, Build build) {
        return report.tests().stream()
                .flatMap(result -> result.cells().stream()
                        .filter(cell ->
                                cell.design().equals(design) && cell.build().equals(build))
                        .flatMap(cell -> trouble(result, cell).stream()))
                .sorted(Comparator.<Trouble>comparingInt(trouble -> GRAVEST.indexOf(trouble.flag()))
                        .thenComparingLong(trouble -> trouble.cell().states())
                        .thenComparing(trouble -> trouble.result().test().name()))
                .toList();
    }

    private static Optional<Trouble> trouble(TestResult result, CellResult cell) {
        List<Flag> flags = cell.flags();
        boolean ofDesigns = result.test().designs().size() > 1 || cell.design().equals(Designs.MAINLINE);
        return GRAVEST.stream()
                .filter(flags::contains)
                .filter(flag -> ofDesigns && result.test().hasMemory())
                .findFirst()
                .map(flag -> new Trouble(result, cell, flag));
    }

    /* The suite names the tests of a raw section so; the others are known by who runs. */
    private static boolean isOf(String client, LitmusTest test) {
        List<ContextKind> kinds =
                test.scenario().processes().stream().map(ProcessSpec::kind).toList();
        boolean nmi = kinds.contains(ContextKind.NMI);
        boolean hardirq = kinds.contains(ContextKind.HARDIRQ) && !nmi;
        return switch (client) {
            case "nmi" -> nmi;
            case "hardirq" -> hardirq;
            default -> !nmi && !hardirq && test.name().startsWith("raw");
        };
    }

    /** {@return for each claim that is false at a place a run of the cell that speaks against it, where there is one} */
    public List<Witness> ofClaims(List<Decision> ledger) {
        List<Witness> shown = new ArrayList<>();
        for (Decision decision : ledger) {
            List<LitmusTest> tests = tests(decision.claim().query());
            decision.holdings().stream()
                    .filter(holding -> !holding.holds())
                    .flatMap(holding -> ofHolding(tests, holding).stream())
                    .findFirst()
                    .ifPresent(run ->
                            shown.add(Witness.unconfirmed(decision.claim().id(), run)));
        }
        return shown;
    }

    private Optional<Counterexample> ofHolding(List<LitmusTest> tests, Holding holding) {
        String name = holding.evidence().replaceFirst("@.*", "");
        String place = name + "@" + CellResult.name(holding.build(), holding.design());
        if (!holding.evidence().startsWith(place + " ")) {
            return Optional.empty();
        }
        return tests.stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .flatMap(test -> against(new Cell(test, holding.build(), holding.design())));
    }

    private static List<LitmusTest> tests(Query query) {
        return query.match(
                cells -> cells.questions().stream()
                        .flatMap(question -> question.scope().scenarios().stream())
                        .distinct()
                        .toList(),
                models -> List.of(),
                constants -> List.of(),
                designs -> designs.scope().scenarios(),
                scenarios -> scenarios.scope().scenarios(),
                outside -> List.of());
    }

    /* What the test asks for; the gravest flag; any end. */
    private Optional<Counterexample> against(Cell cell) {
        Stream<Wanted> ends = Stream.of(new Wanted(Optional.empty(), true), new Wanted(Optional.empty(), false));
        return Stream.of(
                        Stream.of(Wanted.of(cell.test().condition())),
                        GRAVEST.stream().map(Wanted::raised),
                        ends)
                .flatMap(wanted -> wanted)
                .flatMap(wanted -> find(cell, wanted).stream())
                .findFirst();
    }

    private Optional<Counterexample> find(Cell cell, Wanted wanted) {
        String key = cell.test().hash() + " " + cell + " " + wanted;
        found.computeIfAbsent(key, k -> finder.shortest(cell, wanted).found());
        return Objects.requireNonNull(found.get(key), "it was just found");
    }
}
