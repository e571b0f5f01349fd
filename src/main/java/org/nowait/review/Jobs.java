package org.nowait.review;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Independent pieces of work, several at once, with results in the order of the pieces. */
final class Jobs {

    private Jobs() {}

    /**
     * Does all pieces.
     *
     * @param pieces the pieces
     * @param jobs how many at once, at least 1
     * @param work done for each
     * @param onDone told each piece when it is done, by one thread at a time
     * @return a result a piece, in their order
     */
    static <P, R> List<R> run(List<P> pieces, int jobs, Function<P, R> work, Consumer<P> onDone) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<R>> running = new ArrayList<>();
            for (P piece : pieces) {
                running.add(threads.submit(() -> {
                    R result = work.apply(piece);
                    synchronized (onDone) {
                        onDone.accept(piece);
                    }
                    return result;
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> one : running) {
                results.add(await(one));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R await(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a piece of work failed without a reason of its own", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while work was under way", e);
        }
    }
}
