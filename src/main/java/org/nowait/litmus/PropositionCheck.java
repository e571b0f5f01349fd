package org.nowait.litmus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nowait.kernel.context.Flag;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.Proposition;
import org.nowait.litmus.syntax.SourceText;

/** Whether what a proposition names exists: registers that a process sets, flags, options of the kernel. */
final class PropositionCheck {

    private final SourceText source;
    private final Map<Integer, List<String>> registers;
    private final Set<String> pages;

    PropositionCheck(SourceText source, Map<Integer, List<String>> registers, Set<String> pages) {
        this.source = source;
        this.registers = registers;
        this.pages = pages;
    }

    void condition(Condition condition) {
        visit(condition.proposition(), false);
    }

    void filter(Proposition filter) {
        visit(filter, true);
    }

    /* Visits every atom: both branches, whatever they are worth. */
    private void visit(Proposition proposition, boolean filter) {
        if (proposition instanceof Proposition.Not not) {
            visit(not.operand(), filter);
        } else if (proposition instanceof Proposition.And and) {
            visit(and.left(), filter);
            visit(and.right(), filter);
        } else if (proposition instanceof Proposition.Or or) {
            visit(or.left(), filter);
            visit(or.right(), filter);
        } else if (proposition instanceof Proposition.Option option) {
            BuildTags.check(source, option);
        } else if (filter) {
            throw source.error(proposition.at(), "a filter is about the build: config:OPTION=y or kernel=7.3");
        } else if (proposition instanceof Proposition.Register register) {
            register(register.process(), register.name(), register.at());
            boolean page = pages.contains(EndState.key(register.process(), register.name()));
            if (page != register.pointer()) {
                throw source.error(
                        register.at(),
                        "a register with " + (page ? "a page is page or NULL: " : "a number is 0 or 1: ")
                                + register.name());
            }
        } else if (proposition instanceof Proposition.Flagged flag
                && Flag.find(flag.name()).isEmpty()) {
            throw source.unknown(
                    flag.at(),
                    "flag",
                    flag.name(),
                    Arrays.stream(Flag.values()).map(Flag::name).toList());
        }
    }

    void register(int process, String register, Position at) {
        List<String> known = registers.get(process);
        if (known == null) {
            throw source.error(at, "there is no process P" + process);
        }
        if (!known.contains(register)) {
            throw source.unknown(at, "register that P" + process + " sets", register, known);
        }
    }
}
