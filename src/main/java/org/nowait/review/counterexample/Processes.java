package org.nowait.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nowait.litmus.syntax.Condition;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.Proposition;
import org.nowait.litmus.syntax.PropositionText;

/** Leaves one process out of a litmus file and gives those behind it the numbers without a gap. */
final class Processes {

    private static final String ON = "__on";
    private static final String AFTER = "__after";
    private static final Set<String> NAMING = Set.of(ON, AFTER);

    private final int gone;
    private final int cpu;

    private Processes(int gone, int cpu) {
        this.gone = gone;
        this.cpu = cpu;
    }

    /**
     * Leaves a process out. What comes on its CPU comes there by the CPU's number.
     *
     * @param file the file
     * @param number the process
     * @param cpu its CPU
     * @return the file without the process; nothing if the question asks about it, or another process waits for its end
     */
    static Optional<LitmusSource> without(LitmusSource file, int number, int cpu) {
        Processes rest = new Processes(number, cpu);
        boolean needed = isAskedAbout(file, number)
                || file.processes().stream()
                        .filter(process -> process.number() != number)
                        .flatMap(process -> process.attributes().stream())
                        .anyMatch(attribute -> attribute.name().equals(AFTER)
                                && attribute.argument().equals(Integer.toString(number)));
        return needed ? Optional.empty() : Optional.of(rest.apply(file));
    }

    /** {@return whether the question is about a register of the process} */
    static boolean isAskedAbout(LitmusSource file, int number) {
        return new Processes(number, 0).names(file.condition().proposition());
    }

    private boolean names(Proposition proposition) {
        if (proposition instanceof Proposition.Not not) {
            return names(not.operand());
        } else if (proposition instanceof Proposition.And and) {
            return names(and.left()) || names(and.right());
        } else if (proposition instanceof Proposition.Or or) {
            return names(or.left()) || names(or.right());
        }
        return proposition instanceof Proposition.Register register && register.process() == gone;
    }

    private LitmusSource apply(LitmusSource file) {
        List<ProcessSyntax> processes = new ArrayList<>();
        for (ProcessSyntax process : file.processes()) {
            if (process.number() != gone) {
                processes.add(renumbered(process));
            }
        }
        Proposition proposition = renumbered(file.condition().proposition());
        Condition.Quantifier quantifier = file.condition().quantifier();
        return new LitmusSource(
                file.source(),
                file.name(),
                file.results(),
                file.proposals(),
                file.rules(),
                file.claims(),
                file.sources(),
                file.init(),
                processes,
                file.locations(),
                file.filter(),
                new Condition(
                        quantifier, proposition, quantifier.word() + " (" + PropositionText.of(proposition) + ")"));
    }

    private int renumbered(int number) {
        return number > gone ? number - 1 : number;
    }

    private ProcessSyntax.Attribute renumbered(ProcessSyntax.Attribute attribute) {
        if (!NAMING.contains(attribute.name())) {
            return attribute;
        }
        int named = Integer.parseInt(attribute.argument());
        return named == gone
                ? new ProcessSyntax.Attribute("__cpu", Integer.toString(cpu), attribute.at())
                : new ProcessSyntax.Attribute(attribute.name(), Integer.toString(renumbered(named)), attribute.at());
    }

    private ProcessSyntax renumbered(ProcessSyntax process) {
        List<ProcessSyntax.Attribute> attributes =
                process.attributes().stream().map(this::renumbered).toList();
        return new ProcessSyntax(
                renumbered(process.number()),
                process.parameters(),
                attributes,
                process.variables(),
                process.body(),
                process.at());
    }

    private Proposition renumbered(Proposition proposition) {
        if (proposition instanceof Proposition.Not not) {
            return new Proposition.Not(renumbered(not.operand()), not.at());
        } else if (proposition instanceof Proposition.And and) {
            return new Proposition.And(renumbered(and.left()), renumbered(and.right()));
        } else if (proposition instanceof Proposition.Or or) {
            return new Proposition.Or(renumbered(or.left()), renumbered(or.right()));
        } else if (proposition instanceof Proposition.Register register) {
            return new Proposition.Register(
                    renumbered(register.process()),
                    register.name(),
                    register.value(),
                    register.pointer(),
                    register.at());
        }
        return proposition;
    }
}
