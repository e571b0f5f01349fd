package org.nowait.tlc;

/**
 * Asks TLC to check a model.
 *
 * @param model the model
 * @param workers the threads that TLC explores with; with more than one, depth and trace may differ between runs
 * @param deadlockCheck whether a state without successor is an error, unless the configuration says otherwise
 * @param timeoutSeconds after this many seconds the run is stopped; 0 means never
 */
public record CheckRequest(Model model, int workers, boolean deadlockCheck, int timeoutSeconds) {

    /** Rejects a number of workers below one and a negative time. */
    public CheckRequest {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1: workers=" + workers);
        }
        if (timeoutSeconds < 0) {
            throw new IllegalArgumentException("timeout must not be negative: timeoutSeconds=" + timeoutSeconds);
        }
    }

    /** {@return a check with one worker, deadlock check on, without time limit} */
    public static CheckRequest of(Model model) {
        return new CheckRequest(model, 1, true, 0);
    }

    /** {@return this request with another number of TLC's threads} */
    public CheckRequest withWorkers(int threads) {
        return new CheckRequest(model, threads, deadlockCheck, timeoutSeconds);
    }

    /** {@return this request without the deadlock check} */
    public CheckRequest withoutDeadlockCheck() {
        return new CheckRequest(model, workers, false, timeoutSeconds);
    }

    /** {@return this request with a time limit in seconds, 0 for none} */
    public CheckRequest withTimeout(int seconds) {
        return new CheckRequest(model, workers, deadlockCheck, seconds);
    }
}
