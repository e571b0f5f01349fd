package org.nowait.kernel.machine;

/** A rule of the machine does not hold: the model is broken, not the kernel it models. */
public final class InvariantViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    InvariantViolation(String rule, String values) {
        super(rule + " does not hold: " + values);
        this.rule = rule;
    }

    /** {@return the rule's name, the specification's where it has one} */
    public String rule() {
        return rule;
    }
}
