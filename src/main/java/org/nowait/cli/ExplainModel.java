package org.nowait.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nowait.report.JsonReport;
import org.nowait.report.behaviour.BehaviourExhibit;
import org.nowait.report.behaviour.BehaviourForm;
import org.nowait.report.counterexample.Form;
import org.nowait.review.ModelReplay;
import org.nowait.review.PrintedBehaviour;
import org.nowait.tlc.GraphCache;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.TlcOptions;
import org.nowait.tlc.TlcWorkers;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelKind;

/** The part of {@code nowait explain} that is about a model configuration that must fail. */
final class ExplainModel {

    private final Surroundings around;
    private final OutputOptions output;
    private final Form asked;

    ExplainModel(Surroundings around, OutputOptions output, Form asked) {
        this.around = around;
        this.output = output;
        this.asked = asked;
    }

    int explain(ModelConfig config, Format format) {
        if (config.kind() == ModelKind.MODEL || config.kind() == ModelKind.THEOREM) {
            throw new UserError("this configuration must hold, so there is no behaviour to show: " + config.name());
        }
        BehaviourForm form = form();
        try (ResultFile result = output.open(around);
                Progress progress = output.progress(around);
                TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults().withProcesses(1))) {
            progress.begin("explain", 1);
            progress.step("TLC");
            ModelReplay replay = new ModelReplay(tlc, GraphCache.inBuildFolder());
            PrintedBehaviour printed = PrintedBehaviour.replay(config, tlc, replay);
            progress.end();
            String text = form.write(BehaviourExhibit.of(config, printed));
            int code = printed.failures().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
            result.write(format == Format.JSON ? json(config, printed, text, code) : text);
            return code;
        } catch (TlcException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    /** Without a choice, states: a splat is about locks. */
    private BehaviourForm form() {
        if (asked == Form.SPLAT) {
            return BehaviourForm.STATES;
        }
        Optional<BehaviourForm> form = Arrays.stream(BehaviourForm.values())
                .filter(each -> each.name().equals(asked.name()))
                .findFirst();
        return form.orElseThrow(() -> new UserError("a model's behaviour has no such form: --as=" + asked
                + "; it has "
                + Arrays.stream(BehaviourForm.values())
                        .map(BehaviourForm::toString)
                        .collect(Collectors.joining(", "))));
    }

    private static String json(ModelConfig config, PrintedBehaviour printed, String text, int code) {
        ObjectNode document = JsonReport.document("explain");
        document.put("exitCode", code);
        document.put("model", config.name());
        document.put("result", printed.check().outcome().manifestName());
        document.put("violated", printed.check().violated());
        document.put("steps", printed.behaviour().steps().size());
        printed.behaviour().loopsTo().ifPresent(loop -> document.put("loopsTo", loop));
        document.put("stuttering", printed.stuttering());
        document.put("replay", printed.remark());
        document.put("text", text);
        return JsonReport.write(document);
    }
}
