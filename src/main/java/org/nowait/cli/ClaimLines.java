package org.nowait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nowait.litmus.LitmusTest;
import org.nowait.litmus.syntax.LitmusParser;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.SourceText;
import org.nowait.litmus.syntax.Word;

/** What the Claim lines of litmus tests say: which claims of the ledger a test bears on. */
final class ClaimLines {

    private static final String ENTRY = ".json";

    private ClaimLines() {}

    /**
     * Checks that every claim that a test names is in the ledger, if there is one.
     *
     * @param tests the tests
     * @param around where the command runs
     * @throws org.nowait.litmus.syntax.LitmusSyntaxException if one is not there; it tells the place and the nearest claim
     */
    static void check(List<LitmusTest> tests, Surroundings around) {
        List<LitmusSource> naming = tests.stream()
                .map(LitmusTest::syntax)
                .filter(test -> !test.claims().isEmpty())
                .toList();
        if (naming.isEmpty()) {
            return;
        }
        List<String> known = Workspace.files(Workspace.find(around).claims(), ENTRY).stream()
                .map(file -> String.valueOf(file.getFileName()).replace(ENTRY, ""))
                .toList();
        for (LitmusSource test : naming) {
            for (Word claim : test.claims()) {
                if (!known.isEmpty() && !known.contains(claim.text())) {
                    throw test.source().unknown(claim.at(), "claim", claim.text(), known);
                }
            }
        }
    }

    /**
     * Returns the workspace's litmus tests that bear on each claim.
     *
     * @param workspace the workspace
     * @return the names of the tests by the number of the claim
     */
    static Map<String, List<String>> tests(Workspace workspace) {
        Map<String, List<String>> tests = new TreeMap<>();
        for (Path file : Workspace.files(workspace.litmus(), ".litmus")) {
            LitmusSource test = read(file);
            for (Word claim : test.claims()) {
                tests.computeIfAbsent(claim.text(), id -> new ArrayList<>()).add(test.name());
            }
        }
        return tests;
    }

    private static LitmusSource read(Path file) {
        try {
            return LitmusParser.parse(new SourceText(file.toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new UserError(file, "cannot read: " + ResultFile.reason(e));
        }
    }
}
