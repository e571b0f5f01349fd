package org.nowait.report;

import java.util.List;
import java.util.Optional;
import org.nowait.litmus.Cell;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.PropositionText;
import org.nowait.review.claims.Decision;
import org.nowait.review.claims.Query;
import org.nowait.review.claims.Question;

/** The command that shows the run which speaks against a claim. */
final class ExplainCommand {

    private static final List<String> FOLDERS = List.of("/claims/", "/litmus/");

    private ExplainCommand() {}

    /** {@return the command; nothing if no single run speaks against the claim} */
    static Optional<String> of(Decision decision) {
        List<Question> questions =
                decision.claim().query() instanceof Query.Cells cells ? cells.questions() : List.of();
        for (Question question : questions) {
            Optional<Cell> cell = question.scope().cells().stream()
                    .filter(each -> decision.reason().startsWith(each + " "))
                    .findFirst();
            if (cell.isPresent() && question.holds().quantifier() != Condition.Quantifier.EXISTS) {
                return cell.map(found -> command(found, question.holds()));
            }
        }
        return Optional.empty();
    }

    private static String command(Cell cell, Condition question) {
        String text = question.quantifier().word() + " (" + PropositionText.of(question.proposition()) + ")";
        String name = cell.toString().substring(cell.test().name().length());
        return "nowait explain \\\n    --question '" + text + "' \\\n    "
                + file(cell.test().syntax().source().file()) + name;
    }

    /* As the command line names it in the folder of the project. */
    private static String file(String path) {
        return FOLDERS.stream()
                .filter(path::contains)
                .map(folder -> path.substring(path.lastIndexOf(folder) + 1))
                .findFirst()
                .orElse(path);
    }
}
