package org.nowait.tlc.worker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nowait.tlc.TlcMessage;
import tlc2.output.EC;

/**
 * Stands in for TLC's output. TLC's messages come in frames; what comes without one is what the specification printed or,
 * while modules are parsed, what the parser says.
 */
final class TlcOutput extends PrintStream {

    /* @!@!@STARTMSG code:severity @!@!@ ... @!@!@ENDMSG code @!@!@, also one inside of another */
    private static final Pattern FRAME = Pattern.compile("@!@!@STARTMSG (\\d+):(\\d) @!@!@");
    private static final Pattern MARK = Pattern.compile("@!@!@(?:START|END)MSG [\\d:]+ @!@!@\\R?");
    private static final String BACK_TO_STATE = String.valueOf(EC.TLC_BACK_TO_STATE);
    private static final String ERROR = "1";
    private static final String WARNING = "3";

    private final List<String> lines = new ArrayList<>();
    private final List<TlcMessage> messages = new ArrayList<>();
    private String backToState = "";
    private final StringBuilder unfinished = new StringBuilder();

    TlcOutput() {
        super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** {@return what was printed since the last call, one entry for each call of println} */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        unfinished.setLength(0);
        return taken;
    }

    /** {@return TLC's errors and warnings so far, in order} */
    synchronized List<TlcMessage> messages() {
        return List.copyOf(messages);
    }

    /** {@return TLC's words for the state to which a lasso returns, empty when there is no lasso} */
    synchronized String backToState() {
        return backToState;
    }

    @Override
    public synchronized void println(@Nullable String text) {
        unfinished.append(text);
        String line = unfinished.toString();
        unfinished.setLength(0);
        Matcher frame = FRAME.matcher(line);
        if (!frame.find()) {
            lines.add(line);
        } else if (frame.group(2).equals(ERROR) || frame.group(2).equals(WARNING)) {
            messages.add(new TlcMessage(Integer.parseInt(frame.group(1)), plain(line)));
        } else if (frame.group(1).equals(BACK_TO_STATE)) {
            backToState = plain(line);
        }
    }

    /** {@return a message without the marks of its frames} */
    static String plain(String text) {
        return MARK.matcher(text).replaceAll("").strip();
    }

    @Override
    public void println(@Nullable Object object) {
        println(String.valueOf(object));
    }

    @Override
    public void println() {
        println("");
    }

    @Override
    public synchronized void print(@Nullable String text) {
        unfinished.append(text);
    }

    @Override
    public void print(@Nullable Object object) {
        print(String.valueOf(object));
    }
}
