package org.nowait.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.kernel.machine.FunctionRole;
import org.nowait.kernel.machine.KernelFunction;
import org.nowait.kernel.machine.KernelFunctions;
import org.nowait.kernel.machine.Operation;
import org.nowait.litmus.syntax.CallSyntax;
import org.nowait.litmus.syntax.LitmusSyntaxException;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.SourceText;
import org.nowait.litmus.syntax.Statement;

/** Turns the statements of one process into operations of the machine, and refuses what C or the kernel would refuse. */
final class ProgramCompiler {

    /** Registers with this prefix hold a question asked in an {@code if}; no file can name one. */
    static final String HIDDEN = "if.";

    /** The trylock that returns 0 when it got what it tried. */
    static final String INVERTED = "down_trylock";

    private final SourceText source;
    private final SharedObjects objects;
    private final ProcessSyntax process;
    private final Variables variables;
    private final PageCalls pages;
    private int questions;

    ProgramCompiler(SourceText source, SharedObjects objects, ProcessSyntax process) {
        this.source = source;
        this.objects = objects;
        this.process = process;
        this.variables = new Variables(source, process);
        this.pages = new PageCalls(source, variables);
    }

    Variables variables() {
        return variables;
    }

    /** {@return the operations, after those that take the locks the process holds from the start} */
    List<Operation> compile(List<String> held) {
        List<Operation> program = new ArrayList<>();
        for (String lock : held) {
            ObjectType type = parameter(process.at(), lock);
            if (type.acquire().isEmpty()) {
                throw source.error(process.at(), "__must_hold names a lock: " + lock);
            }
            program.add(Operation.call(type.acquire(), objects.machineName(lock)));
        }
        program.addAll(block(process.body()));
        return program;
    }

    private List<Operation> block(List<Statement> statements) {
        List<Operation> operations = new ArrayList<>();
        for (Statement statement : statements) {
            operations.addAll(statement.match(this::call, this::branch));
        }
        return operations;
    }

    private List<Operation> call(Statement.Call statement) {
        return call(statement.call(), statement.result().orElse(""), statement.at());
    }

    private List<Operation> branch(Statement.Branch branch) {
        List<Operation> operations = new ArrayList<>();
        boolean wanted = branch.wanted();
        String register = branch.register().orElse("");
        if (branch.call().isPresent()) {
            CallSyntax call = branch.call().get();
            register = HIDDEN + questions++;
            operations.addAll(callInto(call, register, call.at(), true));
            wanted ^= call.function().equals(INVERTED);
        } else {
            variables.read(branch.at(), register);
            wanted ^= variables.inverted().contains(register);
        }
        Set<String> before = variables.mark();
        List<Operation> then = block(branch.then());
        Set<String> afterThen = variables.mark();
        variables.backTo(before);
        List<Operation> otherwise = block(branch.otherwise());
        variables.meet(afterThen);
        operations.add(new Operation.If(register, wanted ? then : otherwise, wanted ? otherwise : then));
        return operations;
    }

    private List<Operation> call(CallSyntax call, String register, Position at) {
        Optional<Composite> composite = Composite.find(call.function());
        if (composite.isPresent()) {
            if (!register.isEmpty()) {
                throw source.error(at, call.function() + "() returns nothing that a register can hold");
            }
            return composite(composite.get(), call);
        }
        return callInto(call, register, at, false);
    }

    private List<Operation> composite(Composite composite, CallSyntax call) {
        List<CallSyntax.Argument> arguments = call.arguments();
        int names = composite.object().isPresent() ? 1 : 0;
        count(call, names + composite.numbers());
        for (CallSyntax.Argument argument : arguments.subList(names, arguments.size())) {
            if (!argument.text().matches("[0-9]+")) {
                throw source.error(argument.at(), "this argument is a number: " + argument.text());
            }
        }
        if (names == 0) {
            return composite.unfold("");
        }
        CallSyntax.Argument object = arguments.get(0);
        return composite.unfold(object(call, object, composite.object().get()));
    }

    private List<Operation> callInto(CallSyntax call, String register, Position at, boolean hidden) {
        KernelFunction function = KernelFunctions.find(call.function()).orElseThrow(() -> unknownFunction(call));
        boolean srcu = call.function().startsWith("srcu_");
        boolean srcuIndex = srcu && !register.isEmpty() && !hidden && function.opens();
        if (!register.isEmpty() && !function.returnsResult() && !srcuIndex) {
            throw source.error(at, function.name() + "() returns nothing that a register can hold");
        }
        if (function.allocates() || function.frees()) {
            count(call, PageCalls.arguments(function));
            return List.of(
                    function.frees()
                            ? pages.free(call, function)
                            : pages.allocate(call, function, register, at, hidden));
        }
        List<CallSyntax.Argument> arguments = withoutNumber(call, function, srcu);
        count(call, arguments, (function.takesLock() ? 1 : 0) + (function.needsVariable() ? 1 : 0));
        String lock = "";
        if (function.takesLock()) {
            ObjectType type = ObjectType.of(function.name(), function.lockType().orElseThrow());
            lock = object(call, arguments.get(0), type);
        }
        String variable = "";
        if (function.needsVariable()) {
            CallSyntax.Argument flags = arguments.get(arguments.size() - 1);
            variable = flags.text();
            if (function.role() == FunctionRole.UNLOCK || function.role() == FunctionRole.CLOSE) {
                variables.restore(flags.at(), variable);
            } else {
                variables.save(flags.at(), variable);
            }
        }
        if (!register.isEmpty() && !hidden) {
            variables.assign(at, register, function.name().equals(INVERTED));
        }
        return List.of(Operation.call(function.name(), lock, variable, srcuIndex ? "" : register));
    }

    /* bit_spin_lock(0, b) names a bit, srcu_read_unlock(s, idx) an index; there is one of each. */
    private List<CallSyntax.Argument> withoutNumber(CallSyntax call, KernelFunction function, boolean srcu) {
        List<CallSyntax.Argument> arguments = call.arguments();
        if (function.name().startsWith("bit_spin_") && arguments.size() == 2) {
            if (!arguments.get(0).text().equals("0")) {
                throw source.error(
                        arguments.get(0).at(),
                        "a bit_spinlock_t is one lock, bit 0: "
                                + arguments.get(0).text());
            }
            return arguments.subList(1, 2);
        }
        if (srcu && function.closes() && arguments.size() == 2) {
            variables.readNumber(arguments.get(1).at(), arguments.get(1).text());
            return arguments.subList(0, 1);
        }
        return arguments;
    }

    private void count(CallSyntax call, int wanted) {
        count(call, call.arguments(), wanted);
    }

    private void count(CallSyntax call, List<CallSyntax.Argument> arguments, int wanted) {
        if (arguments.size() != wanted) {
            throw source.error(
                    call.at(),
                    call.function() + "() takes " + wanted + (wanted == 1 ? " argument" : " arguments") + ", not "
                            + call.arguments().size());
        }
    }

    private String object(CallSyntax call, CallSyntax.Argument argument, ObjectType wanted) {
        ObjectType type = parameter(argument.at(), argument.text());
        if (type != wanted) {
            throw source.error(
                    argument.at(),
                    call.function() + "() takes a " + wanted.cType() + ", and " + argument.text() + " is a "
                            + type.cType());
        }
        return objects.machineName(argument.text());
    }

    private ObjectType parameter(Position at, String name) {
        if (process.parameters().stream()
                .noneMatch(parameter -> parameter.name().equals(name))) {
            throw source.unknown(
                    at,
                    "parameter of P" + process.number(),
                    name,
                    process.parameters().stream()
                            .map(ProcessSyntax.Parameter::name)
                            .toList());
        }
        return objects.type(name).orElseThrow(() -> objects.unknown(at, name));
    }

    private LitmusSyntaxException unknownFunction(CallSyntax call) {
        List<String> known = new ArrayList<>(Composite.names());
        KernelFunctions.all().forEach(function -> known.add(function.name()));
        return source.unknown(call.at(), "kernel function", call.function(), known);
    }
}
