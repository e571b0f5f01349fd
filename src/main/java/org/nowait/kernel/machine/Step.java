package org.nowait.kernel.machine;

/**
 * One step of the machine.
 *
 * @param action what is done
 * @param process the number of the process that does it
 * @param operation for CALL the number of the operation in the process's alphabet; -1 else
 */
public record Step(Action action, int process, int operation) {

    /** Checks that a call, and only a call, names an operation. */
    public Step {
        if ((action == Action.CALL) != (operation >= 0)) {
            throw new IllegalArgumentException("a Call names an operation: action=" + action + " op=" + operation);
        }
    }

    /** {@return a step that is no call} */
    public static Step of(Action action, int process) {
        return new Step(action, process, -1);
    }

    /** {@return the step as models write it, with the operation by number} */
    @Override
    public String toString() {
        return action.text() + "(" + process + (operation < 0 ? "" : ", " + operation) + ")";
    }
}
