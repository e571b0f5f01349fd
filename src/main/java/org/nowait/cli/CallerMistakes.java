package org.nowait.cli;

import java.util.List;
import org.nowait.evidence.SplatException;
import org.nowait.graph.GraphFileException;
import org.nowait.litmus.syntax.LitmusSyntaxException;
import org.nowait.report.run.RunException;
import org.nowait.review.claims.ClaimException;
import org.nowait.review.counterexample.HandleException;
import org.nowait.tlc.manifest.ManifestException;

/** Which exceptions of the rooms say that the caller gave something wrong. */
final class CallerMistakes {

    private static final List<Class<? extends Exception>> KINDS = List.of(
            UserError.class,
            ClaimException.class,
            HandleException.class,
            ManifestException.class,
            RunException.class,
            SplatException.class,
            LitmusSyntaxException.class,
            GraphFileException.class);

    private CallerMistakes() {}

    /**
     * Returns whether an exception is explained by its message alone.
     *
     * @param e what a command threw
     * @return true if the caller can mend it: exit code 2 and no stack trace
     */
    static boolean isOne(Exception e) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(e));
    }
}
