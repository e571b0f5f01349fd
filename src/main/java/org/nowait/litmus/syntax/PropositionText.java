package org.nowait.litmus.syntax;

/** A proposition as files write it. */
public final class PropositionText {

    private PropositionText() {}

    /**
     * Writes a proposition.
     *
     * @param proposition the proposition
     * @return its text without parentheses around the whole
     */
    public static String of(Proposition proposition) {
        return text(proposition, 0);
    }

    /* The level is that of what stands around: 0 nothing, 1 a disjunction, 2 a conjunction, 3 a negation. */
    private static String text(Proposition proposition, int around) {
        if (proposition instanceof Proposition.Or or) {
            return enclosed(text(or.left(), 1) + " \\/ " + text(or.right(), 2), around > 1);
        } else if (proposition instanceof Proposition.And and) {
            return enclosed(text(and.left(), 2) + " /\\ " + text(and.right(), 3), around > 2);
        } else if (proposition instanceof Proposition.Not not) {
            return "~" + text(not.operand(), 3);
        } else if (proposition instanceof Proposition.Register register) {
            return register.process() + ":" + register.name() + "=" + value(register);
        } else if (proposition instanceof Proposition.Option option) {
            return (option.name().equals("kernel") ? "" : "config:") + option.name() + "=" + option.value();
        }
        return ((Proposition.Flagged) proposition).name();
    }

    private static String value(Proposition.Register register) {
        if (register.pointer()) {
            return register.value() == 0 ? "NULL" : "page";
        }
        return Integer.toString(register.value());
    }

    private static String enclosed(String text, boolean inside) {
        return inside ? "(" + text + ")" : text;
    }
}
