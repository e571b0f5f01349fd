package org.nowait.litmus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.Scenario;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.Expectation;
import org.nowait.litmus.syntax.LitmusParser;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.SourceText;

/**
 * A litmus test that was checked and compiled.
 *
 * @param syntax the file as a tree
 * @param hash the MD5 of the file, in hexadecimal
 * @param scenario what runs on SMP builds
 * @param uniprocessor what runs on UP builds: the same with one CPU
 * @param registers the registers a file can name, for each process those that get a value
 * @param inverted the registers that hold 0 where the machine's holds 1, as "process:register"
 * @param pages the registers that hold pages, as "process:register"
 * @param designs the proposals that the test speaks of, in the order of the table
 */
public record LitmusTest(
        LitmusSource syntax,
        String hash,
        Scenario scenario,
        Scenario uniprocessor,
        Map<Integer, List<String>> registers,
        Set<String> inverted,
        Set<String> pages,
        List<Design> designs) {

    /** Copies the collections. */
    public LitmusTest {
        registers = Map.copyOf(registers);
        inverted = Set.copyOf(inverted);
        pages = Set.copyOf(pages);
        designs = List.copyOf(designs);
    }

    /**
     * Reads, checks and compiles a file.
     *
     * @param source the text of the file
     * @return the test
     * @throws org.nowait.litmus.syntax.LitmusSyntaxException if anything in it is wrong
     */
    public static LitmusTest of(SourceText source) {
        return of(LitmusParser.parse(source));
    }

    /**
     * Checks and compiles a file that was read already, or one that was made from such a file.
     *
     * @param syntax the file as a tree
     * @return the test
     * @throws org.nowait.litmus.syntax.LitmusSyntaxException if anything in it is wrong
     */
    public static LitmusTest of(LitmusSource syntax) {
        return new TestCompiler(syntax).compile();
    }

    /** {@return the name of the test} */
    public String name() {
        return syntax.name();
    }

    /** {@return whether a process allocates or frees, or the init block describes memory} */
    public boolean hasMemory() {
        return scenario.memory().used();
    }

    /** {@return the question of the test} */
    public Condition condition() {
        return syntax.condition();
    }

    /**
     * Checks a question that somebody else asks about this test.
     *
     * @param asked where the question stands
     * @param question the question
     * @throws org.nowait.litmus.syntax.LitmusSyntaxException if it names a register or flag that is not there
     */
    public void check(SourceText asked, Condition question) {
        new PropositionCheck(asked, registers, pages).condition(question);
    }

    /**
     * Returns what runs on a build.
     *
     * @param build the build
     * @return the scenario, with every process on CPU 0 if the build has no other
     */
    public Scenario scenario(Build build) {
        return build.smp() ? scenario : uniprocessor;
    }

    /**
     * Returns what the file expects on a build with its own allocator.
     *
     * @param build the build
     * @return the expectation, empty if the file says nothing
     */
    public Optional<Expectation> expectation(Build build) {
        return expectation(build, Designs.MAINLINE);
    }

    /**
     * Returns what the file expects on a build under a design.
     *
     * @param build the build
     * @param design the allocator's design
     * @return the expectation of the Result lines; without any line, what the quantifier asserts; empty if neither
     *     says anything
     */
    public Optional<Expectation> expectation(Build build, Design design) {
        if (!syntax.results().isEmpty()) {
            return BuildTags.expectation(syntax, build, design);
        }
        return switch (condition().quantifier()) {
            case EXISTS -> Optional.empty();
            case NOT_EXISTS -> Optional.of(Expectation.NEVER);
            case FORALL -> Optional.of(Expectation.ALWAYS);
        };
    }

    /**
     * Returns why the test says nothing about a build under a design.
     *
     * @param build the build
     * @param design the allocator's design
     * @return the reason, empty if the test runs there
     */
    public Optional<String> skipReason(Build build, Design design) {
        if (!hasMemory() && (build.rtTree() || !design.equals(Designs.MAINLINE))) {
            return Optional.of("no memory");
        }
        boolean kept = syntax.filter()
                .map(filter -> filter.holds(register -> false, flag -> false, option -> BuildTags.holds(option, build)))
                .orElse(true);
        if (!kept) {
            return Optional.of("filter");
        }
        return scenario.processes().stream()
                .flatMap(process -> process.program().stream())
                .flatMap(operation -> missing(operation, build, design).stream())
                .findFirst()
                .map(name -> "no " + name + " there");
    }

    private static Optional<String> missing(Operation operation, Build build, Design design) {
        return operation.match(
                call -> missing(call, build, design),
                choice -> Stream.concat(choice.then().stream(), choice.otherwise().stream())
                        .flatMap(inner -> missing(inner, build, design).stream())
                        .findFirst());
    }

    private static Optional<String> missing(Operation.Call call, Build build, Design design) {
        if (!call.function().existsOn(build)) {
            return Optional.of(call.function().name() + "()");
        }
        return call.gfp().stream()
                .filter(word -> !GfpWords.exists(word, build, design))
                .findFirst();
    }
}
