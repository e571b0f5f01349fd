package org.nowait.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nowait.conformance.Divergence;
import org.nowait.conformance.ReplayResult;
import org.nowait.explore.Bounds;
import org.nowait.explore.Explorer;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.config.Fault;
import org.nowait.kernel.machine.Client;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.kernel.machine.Machine;
import org.nowait.kernel.machine.Scenario;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaString;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Counterexample;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.Instances;
import org.nowait.tlc.manifest.ModelConfig;

/**
 * The behaviours that TLC prints for the instances of a configuration that must fail, on the Java machine. Where the
 * scenarios are of parties to the allocator's contract, the explorer looks for the shortest way to trouble too: it must be
 * as long.
 */
final class InstanceReplay {

    private final ModelConfig config;
    private final TlcWorkers tlc;
    private final ModelReplay replay;
    private final Twin twin;
    private final List<Scenario> scenarios;
    private final List<String> failures = new ArrayList<>();
    private int steps;
    private int followed;
    private int compared;
    private Optional<Divergence> first = Optional.empty();

    /**
     * Prepares a replay.
     *
     * @param config the configuration, which has a line {@code Each}
     * @param tlc the workers
     * @param replay the Java side
     */
    InstanceReplay(ModelConfig config, TlcWorkers tlc, ModelReplay replay) {
        this.config = config;
        this.tlc = tlc;
        this.replay = replay;
        this.twin = replay.twin(config);
        this.scenarios = twin instanceof Twin.Machines machines ? machines.scenarios() : List.of();
    }

    /**
     * Lets TLC find the behaviours and replays them.
     *
     * @return how far the Java machine went in all of them, and whether that is right
     * @throws TlcException if TLC fails or the set of instances is not as it must be
     */
    PrintedBehaviour run() {
        Map<String, CheckResult> results = Instances.check(config, tlc, 0);
        results.forEach((name, result) -> one(name, result.orThrow()));
        String remark = "%d of %d instances, %d steps; the explorer compared in %d"
                .formatted(followed, results.size(), steps, compared);
        PrintedBehaviour own = PrintedBehaviour.replay(config, tlc, replay);
        failures.addAll(own.failures());
        return new PrintedBehaviour(
                own.check(),
                own.behaviour(),
                own.stuttering(),
                new ReplayResult(config.name(), steps, first),
                remark,
                failures);
    }

    private void one(String name, CheckResult check) {
        Counterexample printed = check.counterexample();
        if (printed == null || printed.steps().size() < 2) {
            failures.add(name + ": TLC prints no behaviour: " + check.outcome().manifestName());
            return;
        }
        ReplayResult result = replay.replay(config, PrintedBehaviour.behaviour(name, printed), twin);
        steps += result.steps();
        followed += result.passed() ? 1 : 0;
        result.divergence().ifPresent(divergence -> failures.add(name + ": " + divergence));
        first = first.or(result::divergence);
        if (!scenarios.isEmpty() && scenarios.stream().allMatch(InstanceReplay::isOfParties)) {
            compare(name, printed);
        }
    }

    private static boolean isOfParties(Scenario scenario) {
        return scenario.client().match(litmus -> false, Client.Any::party);
    }

    private void compare(String name, Counterexample printed) {
        TlaRecord cell = (TlaRecord) printed.steps().get(0).state().get("cell");
        Build build = Builds.byName(((TlaString) cell.get("build")).string());
        Design design = Designs.byName(((TlaString) cell.get("design")).string());
        OptionalInt shortest = scenarios.stream()
                .flatMapToInt(scenario -> shortest(scenario, build, design).stream())
                .min();
        compared++;
        int printedSteps = printed.steps().size() - 1;
        if (shortest.isEmpty() || shortest.getAsInt() != printedSteps) {
            String found = shortest.isEmpty() ? "none" : String.valueOf(shortest.getAsInt());
            failures.add(
                    name + ": TLC's shortest counterexample has " + printedSteps + " steps, the explorer's " + found);
        }
    }

    private static OptionalInt shortest(Scenario scenario, Build build, Design design) {
        Machine machine = new Machine(scenario, build, design, EnumSet.noneOf(Fault.class));
        return Explorer.search(machine, Bounds.DEFAULT, ContractTrouble::undeserved).witness().stream()
                .mapToInt(List::size)
                .findFirst();
    }
}
