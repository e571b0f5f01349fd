package org.nowait.litmus;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.machine.Operation;
import org.nowait.litmus.syntax.LitmusText;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.Statement;

/** Which line of a litmus file an operation of the machine comes from. */
public final class Statements {

    /**
     * A statement of a file.
     *
     * @param text the statement as C writes it, without the semicolon
     * @param line its line, from 1
     */
    public record Place(String text, int line) {}

    private final IdentityHashMap<Operation, Place> places = new IdentityHashMap<>();

    private final Set<String> inverted;

    private Statements(Set<String> inverted) {
        this.inverted = inverted;
    }

    /**
     * Finds the statements of a test.
     *
     * @param test the test
     * @return its statements
     */
    public static Statements of(LitmusTest test) {
        Statements statements = new Statements(test.inverted());
        for (ProcessSyntax process : test.syntax().processes()) {
            List<Operation> program =
                    test.scenario().processes().get(process.number()).program();
            int first = 0;
            for (ProcessSyntax.Attribute attribute : process.attributes()) {
                if (attribute.name().equals("__must_hold")) {
                    Place place = new Place(
                            "__must_hold(" + attribute.argument() + ")",
                            attribute.at().line());
                    statements.places.put(program.get(first++), place);
                }
            }
            statements.block(process.number(), process.body(), program.subList(first, program.size()));
        }
        return statements;
    }

    /**
     * Returns where an operation comes from.
     *
     * @param operation an operation of the test's own scenario
     * @return its statement; nothing if the build puts it around the program
     */
    public Optional<Place> find(Operation operation) {
        return Optional.ofNullable(places.get(operation));
    }

    private void block(int process, List<Statement> statements, List<Operation> operations) {
        int next = 0;
        for (Statement statement : statements) {
            List<Operation> rest = operations.subList(next, operations.size());
            next += statement.match(call -> call(call, rest), branch -> branch(process, branch, rest));
        }
    }

    private int call(Statement.Call call, List<Operation> operations) {
        int count = Composite.find(call.call().function())
                .map(composite -> composite.body().size())
                .orElse(1);
        Place place = new Place(LitmusText.of(call), call.at().line());
        operations.subList(0, count).forEach(operation -> places.put(operation, place));
        return count;
    }

    private int branch(int process, Statement.Branch branch, List<Operation> operations) {
        int asked = branch.call().isPresent() ? 1 : 0;
        if (asked == 1) {
            places.put(
                    operations.get(0),
                    new Place(LitmusText.of(branch), branch.at().line()));
        }
        operations.get(asked).match(call -> false, choice -> {
            boolean straight = branch.wanted() != inverted(process, branch);
            block(process, branch.then(), straight ? choice.then() : choice.otherwise());
            block(process, branch.otherwise(), straight ? choice.otherwise() : choice.then());
            return true;
        });
        return asked + 1;
    }

    private boolean inverted(int process, Statement.Branch branch) {
        return branch.call()
                .map(call -> call.function().equals(ProgramCompiler.INVERTED))
                .orElseGet(() -> inverted.contains(
                        EndState.key(process, branch.register().orElse(""))));
    }
}
