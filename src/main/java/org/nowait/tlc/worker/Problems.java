package org.nowait.tlc.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nowait.tlc.Model;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.TlcMessage;
import tlc2.output.EC;
import tlc2.tool.ConfigFileException;
import tlc2.tool.EvalException;
import util.Assert;

/** Makes one sentence with a place of what TLC says about a broken specification. */
final class Problems {

    /* TLC writes places in two ways. */
    private static final Pattern PLACE =
            Pattern.compile("line (\\d+), col (\\d+) to line \\d+, col \\d+ of module (\\w+)");
    private static final Pattern NESTED =
            Pattern.compile("\\d+\\. Line (\\d+), column (\\d+) to line \\d+, column \\d+ in (\\w+)");
    private static final Pattern CONFIG_LINE = Pattern.compile("at line (\\d+)");
    private static final Pattern PREFACE =
            Pattern.compile("(?s)^TLC threw an unexpected exception.*?The exception was a \\S+\\s*:\\s*");

    private final Model model;
    private final List<TlcMessage> messages;
    private final List<String> parserSaid;

    Problems(Model model, TlcOutput output, List<String> parserSaid) {
        this.model = model;
        this.messages = output.messages();
        this.parserSaid = parserSaid;
    }

    /** {@return what to tell the caller when {@code failure} ended a request} */
    TlcException of(Throwable failure) {
        if (failure instanceof TlcException known) {
            return known;
        }
        int code = codeOf(failure);
        String words = failure instanceof StackOverflowError ? "the evaluation never ends" : text(failure);
        return new TlcException(EC.ExitStatus.errorConstantToExitStatus(code), sentence(code, words), failure);
    }

    private static int codeOf(Throwable failure) {
        if (failure instanceof Assert.TLCRuntimeException thrown) {
            return thrown.errorCode;
        } else if (failure instanceof EvalException thrown) {
            return thrown.getErrorCode();
        }
        return failure instanceof ConfigFileException ? EC.CFG_GENERAL : EC.GENERAL;
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    /** {@return what is wrong when a run of TLC ended without a verdict, from its messages} */
    SpecProblem ofMessages() {
        List<String> words = new ArrayList<>();
        int code = EC.GENERAL;
        for (TlcMessage message : messages) {
            if (message.code() != EC.TLC_BEHAVIOR_UP_TO_THIS_POINT) {
                code = words.isEmpty() ? message.code() : code;
                words.add(message.text());
            }
        }
        return sentence(code, words.isEmpty() ? "TLC gives no reason" : String.join("\n", words));
    }

    private SpecProblem sentence(int code, String words) {
        if (code == EC.TLC_PARSING_FAILED || code == EC.TLC_PARSING_FAILED2) {
            return new ParserWords(model, String.join("\n", parserSaid)).problem();
        }
        String plain = PREFACE.matcher(TlcOutput.plain(words)).replaceFirst("");
        if (isAboutConfig(code)) {
            Matcher line = CONFIG_LINE.matcher(plain);
            return new SpecProblem(
                    oneLine(plain), model.configName(), line.find() ? Integer.parseInt(line.group(1)) : 0, 0);
        }
        Matcher nested = NESTED.matcher(plain);
        @Nullable SpecProblem innermost = null;
        String message = oneLine(plain.replaceAll("(?s)The error occurred when TLC was evaluating the nested.*", ""));
        while (nested.find()) {
            innermost = at(message, nested);
        }
        Matcher place = PLACE.matcher(plain);
        if (innermost == null && place.find()) {
            innermost = at(message, place);
        }
        return innermost == null ? SpecProblem.in(ParserWords.file(model, model.module()), message) : innermost;
    }

    private SpecProblem at(String message, Matcher place) {
        return new SpecProblem(
                message,
                ParserWords.file(model, place.group(3)),
                Integer.parseInt(place.group(1)),
                Integer.parseInt(place.group(2)));
    }

    private static boolean isAboutConfig(int code) {
        return (code >= EC.CFG_ERROR_READING_FILE && code <= EC.CFG_EXPECTED_SYMBOL)
                || (code >= EC.TLC_CONFIG_VALUE_NOT_ASSIGNED_TO_CONSTANT_PARAM && code <= EC.TLC_CONFIG_NO_STATE_TYPE)
                || code == EC.TLC_CONFIG_UNDEFINED_OR_NO_OPERATOR
                || code == EC.TLC_CONFIG_SUBSTITUTION_NON_CONSTANT;
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
