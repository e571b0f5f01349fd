package org.nowait.litmus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.Scenario;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.Expectation;
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
 */
public record LitmusTest(
        LitmusSource syntax,
        String hash,
        Scenario scenario,
        Scenario uniprocessor,
        Map<Integer, List<String>> registers,
        Set<String> inverted) {

    /** Copies the collections. */
    public LitmusTest {
        registers = Map.copyOf(registers);
        inverted = Set.copyOf(inverted);
    }

    /**
     * Reads, checks and compiles a file.
     *
     * @param source the text of the file
     * @return the test
     * @throws org.nowait.litmus.syntax.LitmusSyntaxException if anything in it is wrong
     */
    public static LitmusTest of(SourceText source) {
        return new TestCompiler(source).compile();
    }

    /** {@return the name of the test} */
    public String name() {
        return syntax.name();
    }

    /** {@return the question of the test} */
    public Condition condition() {
        return syntax.condition();
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
     * Returns what the file expects on a build.
     *
     * @param build the build
     * @return the expectation of the Result lines; without any line, what the quantifier asserts; empty if neither
     *     says anything
     */
    public Optional<Expectation> expectation(Build build) {
        if (!syntax.results().isEmpty()) {
            return BuildTags.expectation(syntax, build);
        }
        return switch (condition().quantifier()) {
            case EXISTS -> Optional.empty();
            case NOT_EXISTS -> Optional.of(Expectation.NEVER);
            case FORALL -> Optional.of(Expectation.ALWAYS);
        };
    }

    /**
     * Returns why the test says nothing about a build.
     *
     * @param build the build
     * @return the reason, empty if the test runs there
     */
    public Optional<String> skipReason(Build build) {
        boolean kept = syntax.filter()
                .map(filter -> filter.holds(register -> false, flag -> false, option -> BuildTags.holds(option, build)))
                .orElse(true);
        if (!kept) {
            return Optional.of("filter");
        }
        return scenario.processes().stream()
                .flatMap(process -> process.program().stream())
                .flatMap(operation -> missing(operation, build).stream())
                .findFirst()
                .map(function -> "no " + function + "() there");
    }

    private static Optional<String> missing(Operation operation, Build build) {
        return operation.match(
                call -> call.function().existsOn(build)
                        ? Optional.empty()
                        : Optional.of(call.function().name()),
                choice -> java.util.stream.Stream.concat(choice.then().stream(), choice.otherwise().stream())
                        .flatMap(inner -> missing(inner, build).stream())
                        .findFirst());
    }
}
