package org.nowait.litmus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.kernel.machine.MemorySpec;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.ResultLine;
import org.nowait.litmus.syntax.SourceText;
import org.nowait.litmus.syntax.Word;

/**
 * Which proposals a test speaks of.
 *
 * @param source the file
 * @param designs the proposals, in the order of the table
 */
record Proposals(SourceText source, List<Design> designs) {

    /** Stands for every proposal. */
    static final String ALL = "all";

    /** Copies the designs. */
    Proposals {
        designs = List.copyOf(designs);
    }

    static Proposals of(LitmusSource test, List<ProcessSpec> processes, MemorySpec memory) {
        Set<Design> named = new LinkedHashSet<>();
        for (Word word : test.proposals()) {
            if (!memory.used()) {
                throw test.source().error(word.at(), "no proposal changes a test without memory: " + word.text());
            }
            named.addAll(read(test.source(), word));
        }
        boolean every = named.isEmpty() && processes.stream().anyMatch(process -> asksTheDesign(process.program()));
        if (every) {
            named.addAll(Designs.all());
        } else if (named.isEmpty()) {
            named.add(Designs.MAINLINE);
        }
        return new Proposals(
                test.source(), Designs.all().stream().filter(named::contains).toList());
    }

    private static List<Design> read(SourceText source, Word word) {
        if (word.text().equals(ALL)) {
            return Designs.all();
        }
        return List.of(Designs.find(word.text())
                .orElseThrow(() -> source.unknown(word.at(), "proposal", word.text(), names())));
    }

    /** {@return the words that name proposals} */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        Designs.all().forEach(design -> names.add(design.id()));
        names.add(ALL);
        return names;
    }

    private static boolean asksTheDesign(List<Operation> program) {
        return program.stream()
                .anyMatch(operation -> operation.match(
                        call -> call.gfp().stream().anyMatch(GfpWords::ofDesigns),
                        choice -> asksTheDesign(choice.then()) || asksTheDesign(choice.otherwise())));
    }

    /** Checks that the test runs with the proposal that a tag names, or the line of the tag would never speak. */
    void check(ResultLine.Tag tag) {
        boolean speaks = designs.stream().anyMatch(design -> design.id().equals(tag.name()));
        if (Designs.find(tag.name()).isPresent() && !speaks) {
            throw source.error(
                    tag.at(), "the test does not run with this proposal; name it in a Proposal line: " + tag.name());
        }
    }
}
