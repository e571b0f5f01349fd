package org.nowait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nowait.report.Check;
import org.nowait.report.Verdict;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Model;
import org.nowait.tlc.Outcome;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;

/** Asks a TLC worker for a little of everything that the other commands need. Features are tried, not read off versions. */
final class TlcProbe {

    private static final String MODULE = """
            ---- MODULE Probe ----
            EXTENDS Naturals, TLC
            VARIABLE x
            Init == x = 0
            Add(n) == x + n <= 3 /\\ x' = x + n
            Next == \\E n \\in {1, 2} : Add(n)
            Spec == Init /\\ [][Next]_x /\\ WF_x(Next)
            Small == x < 3
            Grows == <>(x = 3)
            Said == PrintT(ToString(x))
            ====
            """;

    private static final String SPECIFICATION = "SPECIFICATION Spec\nCHECK_DEADLOCK FALSE\n";

    private TlcProbe() {}

    /**
     * Probes TLC.
     *
     * @return one check a feature; a single failed one if no worker can be started
     */
    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            CheckResult plain = run(tlc, SPECIFICATION);
            checks.add(feature("TLC worker", plain, Outcome.SUCCESS, counts(plain)));
            CheckResult broken = run(tlc, SPECIFICATION + "INVARIANT Small\n");
            checks.add(feature("TLC counterexample", broken, Outcome.INVARIANT, "invariant " + broken.violated()));
            CheckResult lives = run(tlc, SPECIFICATION + "PROPERTY Grows\n");
            checks.add(feature("TLC liveness", lives, Outcome.SUCCESS, "weak fairness"));
            CheckResult said = run(tlc, SPECIFICATION + "INVARIANT Said\n");
            checks.add(
                    said.printed().size() == said.distinct()
                            ? feature("TLC PrintT", said, Outcome.SUCCESS, "a value a state")
                            : new Check("TLC PrintT", Verdict.FAIL, "printed " + said.printed(), 0));
            CheckResult post = run(tlc, SPECIFICATION + "POSTCONDITION Small\n");
            String found = post.outcome() == Outcome.CONFIG_ERROR ? "not there; not needed" : "there";
            checks.add(new Check("TLC POSTCONDITION", Verdict.PASS, found, 0));
        } catch (TlcException e) {
            checks.add(new Check("TLC worker", Verdict.FAIL, String.valueOf(e.getMessage()), 0));
        }
        return checks;
    }

    private static CheckResult run(TlcWorkers tlc, String configuration) {
        Model model = Model.generated(Path.of("."), "Probe", "Probe.cfg", configuration)
                .withModule("Probe", MODULE);
        return tlc.check(CheckRequest.of(model).withTimeout(60));
    }

    private static String counts(CheckResult result) {
        return String.format(
                Locale.ROOT, "%d distinct, %d generated states of the probe", result.distinct(), result.generated());
    }

    private static Check feature(String name, CheckResult result, Outcome expected, String found) {
        boolean good = result.outcome() == expected;
        String problem = result.problem() == null ? "" : ": " + result.problem();
        return new Check(
                name,
                good ? Verdict.PASS : Verdict.FAIL,
                good ? found : "expected " + expected + ", found " + result.outcome() + problem,
                result.seconds());
    }
}
