package org.nowait.kernel.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nowait.kernel.context.ContextKind;

/**
 * A process's code: its calls with their compiled bodies, and which call follows which. A place in it is a call and a program
 * counter; two places with the same instructions ahead of them are one, as a compiler merges tails.
 */
final class ProgramCode {

    /** The node after the last call. */
    static final int END = 0;

    /** A call, or a choice between two nodes by a register. */
    private static final class Node {
        private final Optional<Operation.Call> call;
        private final Primitive[] body;
        private final int next;
        private final int register;
        private final int otherwise;

        Node(Optional<Operation.Call> call, Primitive[] body, int next, int register, int otherwise) {
            this.call = call;
            this.body = body;
            this.next = next;
            this.register = register;
            this.otherwise = otherwise;
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final BodyCompiler compiler;
    private final List<String> registers;
    private final int start;
    private final int[] calls;
    private final int[][] place;
    private final int[][] placeInUnlock;
    private final boolean[][] usesArgument;

    private ProgramCode(
            BodyCompiler compiler,
            Scenario scenario,
            List<Operation> inFront,
            List<Operation> program,
            List<Operation> alphabet) {
        this.compiler = compiler;
        this.registers = scenario.registers();
        nodes.add(new Node(Optional.empty(), new Primitive[0], END, -1, END));
        int main = add(program, END);
        start = add(inFront, main);
        calls = new int[alphabet.size()];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = add(List.of(alphabet.get(i)), END);
        }
        if (nodes.size() > 255) {
            throw new IllegalArgumentException(
                    "a program has at most 254 statements: statements=" + (nodes.size() - 1));
        }
        place = new int[nodes.size()][];
        placeInUnlock = new int[nodes.size()][];
        usesArgument = new boolean[nodes.size()][];
        mergeTails();
    }

    /** Compiles what the process does once it runs: RT's threads begin it for handlers, and end it for finite programs. */
    static ProgramCode of(
            Scenario scenario, ProcessSpec process, List<Operation> alphabet, MachineParts.Compilation compilation) {
        List<Operation> before = around(process.kind(), compilation, "local_bh_disable", "rcu_read_lock");
        List<Operation> all = new ArrayList<>(process.program());
        boolean finite = scenario.client().match(litmus -> true, any -> false);
        if (finite) {
            all.addAll(around(process.kind(), compilation, "local_bh_enable", "rcu_read_unlock"));
        }
        return new ProgramCode(compilation.compiler(), scenario, before, all, alphabet);
    }

    private static List<Operation> around(
            ContextKind kind, MachineParts.Compilation compilation, String bh, String rcu) {
        if (kind.startsInsideBh(compilation.build())) {
            return List.of(Operation.call(bh));
        }
        return kind.startsInsideRcu(compilation.build()) ? List.of(Operation.call(rcu)) : List.of();
    }

    private int add(List<Operation> program, int next) {
        int following = next;
        for (int i = program.size() - 1; i >= 0; i--) {
            int after = following;
            following = program.get(i)
                    .match(
                            call -> add(new Node(Optional.of(call), compiler.compile(call), after, -1, END)),
                            choice -> add(new Node(
                                    Optional.empty(),
                                    new Primitive[0],
                                    add(choice.then(), after),
                                    registers.indexOf(choice.register()),
                                    add(choice.otherwise(), after))));
        }
        return following;
    }

    private int add(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }

    /** {@return the first call, or END} */
    int first(int values) {
        return resolve(start, values);
    }

    /** {@return the call that follows, or END; {@code values} are the registers as bits} */
    int next(int call, int values) {
        return resolve(nodes.get(call).next, values);
    }

    /** {@return the node of an operation of the general client's alphabet} */
    int call(int operation) {
        return calls[operation];
    }

    private int resolve(int from, int values) {
        int node = from;
        while (node != END && nodes.get(node).register >= 0) {
            boolean one = (values >> nodes.get(node).register & 1) != 0;
            node = one ? nodes.get(node).next : nodes.get(node).otherwise;
        }
        return node;
    }

    /** {@return the call as the program has it} */
    Optional<Operation.Call> statement(int call) {
        return nodes.get(call).call;
    }

    Primitive at(int call, int counter) {
        return nodes.get(call).body[counter];
    }

    /** {@return the place that stands for all with these instructions ahead: call in the high byte, counter in the low} */
    int place(int call, int counter) {
        return place[call][counter];
    }

    /** {@return the same for a release in progress that has let its lock go: only what follows the UNLOCK counts} */
    int placeInUnlock(int call, int counter) {
        return placeInUnlock[call][counter];
    }

    /** {@return whether what the function in progress frees is still to be looked at from the place on} */
    boolean usesArgument(int call, int counter) {
        return call != END && usesArgument[call][counter];
    }

    private void mergeTails() {
        List<Primitive[]> bodies = nodes.stream().map(node -> node.body).toList();
        int[] next = nodes.stream().mapToInt(node -> node.next).toArray();
        CodeTails tails = new CodeTails(bodies, next);
        for (int call = 0; call < nodes.size(); call++) {
            place[call] = tails.places(call);
            placeInUnlock[call] = tails.placesInUnlock(call);
            usesArgument[call] = tails.usesArgument(call);
        }
    }
}
