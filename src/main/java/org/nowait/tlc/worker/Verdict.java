package org.nowait.tlc.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nowait.tlc.Outcome;
import org.nowait.tlc.TlcMessage;
import tlc2.output.EC;
import tlc2.tool.impl.ModelConfig;

/**
 * How a run ended, read from TLC's messages.
 *
 * @param outcome the kind of end
 * @param violated the invariant or action property that TLC names, empty when it names none
 */
record Verdict(Outcome outcome, String violated) {

    static Verdict of(int code, int exitCode, TlcRecorder recorder, List<TlcMessage> messages) {
        TlcRecorder.@Nullable Entry invariant =
                recorder.first(EC.TLC_INVARIANT_VIOLATED_BEHAVIOR, EC.TLC_INVARIANT_VIOLATED_INITIAL);
        if (invariant != null) {
            return new Verdict(Outcome.INVARIANT, invariant.text(0));
        }
        TlcRecorder.@Nullable Entry property =
                recorder.first(EC.TLC_ACTION_PROPERTY_VIOLATED_BEHAVIOR, EC.TLC_PROPERTY_VIOLATED_INITIAL);
        if (property != null) {
            return new Verdict(Outcome.ACTION_PROPERTY, property.text(0));
        }
        return new Verdict(withoutName(code, exitCode, recorder, messages), "");
    }

    private static Outcome withoutName(int code, int exitCode, TlcRecorder recorder, List<TlcMessage> messages) {
        if (recorder.first(EC.TLC_TEMPORAL_PROPERTY_VIOLATED) != null) {
            return Outcome.LIVENESS;
        } else if (recorder.first(EC.TLC_DEADLOCK_REACHED) != null) {
            return Outcome.DEADLOCK;
        } else if (recorder.first(EC.TLC_ASSUMPTION_FALSE) != null) {
            return Outcome.ASSUMPTION;
        } else if (code == EC.NO_ERROR) {
            return Outcome.SUCCESS;
        } else if (messages.stream().anyMatch(Verdict::isFailedAssert)) {
            return Outcome.ASSERTION;
        }
        return switch (exitCode) {
            case 75, 76, 77 -> Outcome.EVALUATION_ERROR;
            case 150 -> Outcome.PARSE_ERROR;
            case 151 -> Outcome.CONFIG_ERROR;
            default -> other(messages);
        };
    }

    private static Outcome other(List<TlcMessage> messages) {
        if (messages.stream().anyMatch(Verdict::isConfigError)) {
            return Outcome.CONFIG_ERROR;
        }
        return messages.stream().anyMatch(message -> message.code() == EC.TLC_NESTED_EXPRESSION)
                ? Outcome.EVALUATION_ERROR
                : Outcome.OTHER;
    }

    private static boolean isFailedAssert(TlcMessage message) {
        return message.code() == EC.TLC_VALUE_ASSERT_FAILED
                || message.text().contains("The first argument of Assert evaluated to FALSE");
    }

    private static boolean isConfigError(TlcMessage message) {
        return (message.code() >= EC.CFG_ERROR_READING_FILE && message.code() <= EC.CFG_EXPECTED_SYMBOL)
                || message.text().contains("ConfigFileException");
    }

    /** {@return the violated property; for a temporal one, which TLC does not name, the only one of the configuration} */
    String named(@Nullable Spec spec) {
        if (outcome != Outcome.LIVENESS || spec == null) {
            return violated;
        }
        ModelConfig config = spec.tool().getModelConfig();
        return config.getProperties().size() == 1
                ? String.valueOf(config.getProperties().elementAt(0))
                : "";
    }
}
