package org.nowait.litmus;

import java.util.List;
import java.util.Set;
import org.nowait.kernel.machine.KernelFunction;
import org.nowait.kernel.machine.MemorySpec;
import org.nowait.kernel.machine.Operation;
import org.nowait.litmus.syntax.CallSyntax;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.SourceText;

/** Turns calls of the allocator into operations of the machine. */
final class PageCalls {

    /** Registers with this prefix hold results that a file drops; no file can name one. */
    private static final String DROPPED = "drop.";

    private final SourceText source;
    private final Variables variables;
    private int drops;

    PageCalls(SourceText source, Variables variables) {
        this.source = source;
        this.variables = variables;
    }

    /** {@return how many arguments a function has: a size, a mask or what is freed, an order} */
    static int arguments(KernelFunction function) {
        return 1 + (takesSize(function) ? 1 : 0) + (function.takesOrder() ? 1 : 0);
    }

    private static boolean takesSize(KernelFunction function) {
        return function.allocates() && function.isOfObjects();
    }

    /**
     * Returns a call that allocates.
     *
     * @param call the call, with as many arguments as the function takes
     * @param function the function
     * @param register the register that gets the result, empty if it is dropped
     * @param at where the register stands
     * @param hidden whether no file can name the register
     */
    Operation allocate(CallSyntax call, KernelFunction function, String register, Position at, boolean hidden) {
        List<CallSyntax.Argument> arguments = call.arguments();
        if (takesSize(function)) {
            number(arguments.get(0));
        }
        Set<String> gfp = GfpWords.read(source, call, arguments.get(takesSize(function) ? 1 : 0));
        int order = order(call, function);
        if (!register.isEmpty() && !hidden) {
            variables.assignPage(at, register, PageType.of(function.name()));
        }
        return Operation.allocate(function.name(), gfp, order, register.isEmpty() ? DROPPED + drops++ : register);
    }

    /** {@return a call that frees, with as many arguments as the function takes} */
    Operation free(CallSyntax call, KernelFunction function) {
        CallSyntax.Argument page = call.arguments().get(0);
        variables.free(page.at(), page.text(), PageType.of(function.name()));
        return Operation.free(function.name(), order(call, function), page.text());
    }

    private int order(CallSyntax call, KernelFunction function) {
        if (!function.takesOrder()) {
            return 0;
        }
        CallSyntax.Argument order = call.arguments().get(1);
        number(order);
        if (order.text().length() > 1 || Integer.parseInt(order.text()) > MemorySpec.MAX_ORDER) {
            throw source.error(
                    order.at(), "an order is a number from 0 to " + MemorySpec.MAX_ORDER + ": " + order.text());
        }
        return Integer.parseInt(order.text());
    }

    private void number(CallSyntax.Argument argument) {
        if (!argument.text().matches("[0-9]+")) {
            throw source.error(argument.at(), "this argument is a number: " + argument.text());
        }
    }
}
