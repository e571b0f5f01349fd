package org.nowait.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.nowait.conformance.Behaviour;
import org.nowait.conformance.ReplayResult;
import org.nowait.conformance.SpecState;
import org.nowait.graph.ActionLabel;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Counterexample;
import org.nowait.tlc.Model;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.TraceStep;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;

/**
 * The behaviour that TLC prints for a configuration that must fail, on the Java machine. A false claim and a reachable
 * state are behaviours of the machine; a lasso's loop is gone around twice. A mutant's is one up to the step that the
 * specification without the mutation refuses.
 *
 * @param check what TLC found
 * @param behaviour the behaviour
 * @param stuttering whether nothing happens any more after its last step, although the fair could go on
 * @param result how far the Java machine went
 * @param remark in one line where it ended
 * @param failures why that is wrong; none if it is right
 */
public record PrintedBehaviour(
        CheckResult check,
        Behaviour behaviour,
        boolean stuttering,
        ReplayResult result,
        String remark,
        List<String> failures) {

    private static final int NEVER = -1;

    /** Copies the list. */
    public PrintedBehaviour {
        failures = List.copyOf(failures);
    }

    /**
     * Lets TLC find the behaviour and replays it.
     *
     * @param config the configuration
     * @param tlc the workers
     * @param replay the Java side
     * @return how far the Java machine went, and whether that is right
     * @throws TlcException if TLC fails or finds no behaviour
     */
    public static PrintedBehaviour replay(ModelConfig config, TlcWorkers tlc, ModelReplay replay) {
        return of(config, tlc.check(CheckRequest.of(config.model())).orThrow(), tlc, replay);
    }

    /**
     * Replays the behaviour that TLC has found.
     *
     * @param config the configuration
     * @param check what TLC found
     * @param tlc the workers, asked for the step that a mutant's original refuses
     * @param replay the Java side
     * @return how far the Java machine went, and whether that is right
     * @throws TlcException if TLC found no behaviour
     */
    public static PrintedBehaviour of(ModelConfig config, CheckResult check, TlcWorkers tlc, ModelReplay replay) {
        Counterexample printed = check.counterexample();
        if (printed == null || printed.steps().size() < 2) {
            String found = check.outcome().manifestName();
            throw new TlcException(1, SpecProblem.in(config.name(), "TLC prints no behaviour: " + found), null);
        }
        Behaviour behaviour = behaviour(config.name(), printed);
        ReplayResult result = replay.replay(config, behaviour);
        int refused = config.kind() == ModelKind.MUTANT ? tlc.firstRefused(sound(config), printed.steps()) : NEVER;
        int steps = steps(behaviour);
        List<String> failures = new ArrayList<>();
        int right = refused == NEVER ? steps : refused - 1;
        // A successor that differs in todo alone, which the machine keeps in frames, shows a step later or never.
        boolean inReach = result.steps() >= right && result.steps() <= steps;
        if (!inReach || result.passed() != (result.steps() == steps)) {
            failures.add(
                    "the specification goes " + right + " of " + steps + " steps, the Java machine " + result.steps());
            result.divergence().ifPresent(divergence -> failures.add(divergence.toString()));
        }
        return new PrintedBehaviour(
                check, behaviour, printed.stuttering(), result, remark(result, behaviour, steps), failures);
    }

    /** TLC names the step that closes a loop only by its action, which the worker finds. */
    static Behaviour behaviour(String name, Counterexample printed) {
        List<TraceStep> trace = printed.steps();
        List<Behaviour.Step> steps = new ArrayList<>();
        for (TraceStep step : trace.subList(1, trace.size())) {
            ActionLabel label = step.action();
            if (label != null) {
                steps.add(new Behaviour.Step(label, state(step)));
            }
        }
        ActionLabel back = printed.loopAction();
        OptionalInt loop = OptionalInt.empty();
        if (back != null) {
            loop = OptionalInt.of(printed.loop());
            steps.add(new Behaviour.Step(back, state(trace.get(printed.loop()))));
        }
        return new Behaviour(name, state(trace.get(0)), steps, loop);
    }

    private static SpecState state(TraceStep step) {
        return SpecState.of(step.state().fields());
    }

    /** {@return the steps of a replay: those of a loop count twice} */
    static int steps(Behaviour behaviour) {
        return behaviour.steps().size() + loop(behaviour);
    }

    private static int loop(Behaviour behaviour) {
        return behaviour.loopsTo().isPresent()
                ? behaviour.steps().size() - behaviour.loopsTo().getAsInt()
                : 0;
    }

    private static String remark(ReplayResult result, Behaviour behaviour, int steps) {
        int loop = loop(behaviour);
        String twice = loop == 0 ? "" : ", those of the loop twice: " + loop;
        return result.divergence()
                .map(divergence ->
                        "refused at step " + divergence.step() + " of " + steps + ": " + divergence.actionName())
                .orElse("all " + steps + " steps" + twice);
    }

    /** The configuration without its substitutions of operators by the root module's mutants. */
    private static Model sound(ModelConfig config) {
        try {
            String text = Files.readString(config.file()).replaceAll("(?m)^.*<- MC.*$", "");
            return Model.generated(config.specDir(), config.module(), config.name() + "_sound.cfg", text);
        } catch (IOException e) {
            throw new UncheckedIOException(config.file() + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
