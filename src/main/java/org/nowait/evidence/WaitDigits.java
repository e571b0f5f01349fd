package org.nowait.evidence;

/**
 * A pair of wait types in the digits of a report: {@code {outer:inner}}. What a digit means depends on
 * PROVE_RAW_LOCK_NESTING of the kernel that printed it.
 *
 * @param outer what the lock needs when asked for, 0 to 5
 * @param inner what it allows while held, 0 to 5; 0 is unchecked
 */
public record WaitDigits(int outer, int inner) {

    /** Checks the range. */
    public WaitDigits {
        if (outer < 0 || outer > 5 || inner < 0 || inner > 5) {
            throw new IllegalArgumentException("wait types are 0 to 5: " + outer + ":" + inner);
        }
    }

    @Override
    public String toString() {
        return "{" + outer + ":" + inner + "}";
    }
}
