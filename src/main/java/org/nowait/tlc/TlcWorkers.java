package org.nowait.tlc;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.nowait.graph.ActionLabel;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaValue;

/**
 * A pool of worker processes, each with a TLC that stays warm from one request to the next.
 *
 * <p>May be used by several threads at once; a request waits until a process is free. A process that died is replaced.
 *
 * <pre>{@code
 * try (TlcWorkers tlc = TlcWorkers.start(TlcOptions.defaults())) {
 *     CheckResult result = tlc.check(CheckRequest.of(Model.of(specDir, "MCAnyClient", config)));
 * }
 * }</pre>
 */
public final class TlcWorkers implements AutoCloseable {

    private final TlcOptions options;
    private final Semaphore free;
    private final Deque<TlcWorker> idle = new ArrayDeque<>();
    private final @Nullable AnswerCache cache;
    private boolean closed;

    private TlcWorkers(TlcOptions options, @Nullable AnswerCache cache) {
        this.options = options;
        this.cache = cache;
        this.free = new Semaphore(options.processes(), true);
    }

    /** {@return a pool with these options; a process is started when the first request needs it} */
    public static TlcWorkers start(TlcOptions options) {
        return new TlcWorkers(options, null);
    }

    /**
     * Returns a pool that keeps its answers.
     *
     * @param options how processes are started; a process is started only for a question that has no answer yet
     * @param folder where the results of checks and evaluations are kept, under the hash of all that they were made from
     * @return the pool
     */
    public static TlcWorkers startWithCache(TlcOptions options, Path folder) {
        return new TlcWorkers(options, new AnswerCache(folder, options));
    }

    /** {@return how the processes are started} */
    public TlcOptions options() {
        return options;
    }

    /**
     * Runs TLC.
     *
     * @param request what to check
     * @return what TLC found, a broken specification included
     * @throws TlcException when the time limit was passed or the worker died
     */
    public CheckResult check(CheckRequest request) {
        return part(
                kept(request.model(), new Wire.Request(request, null, null, null, null, null), request.timeoutSeconds())
                        .check());
    }

    /**
     * Runs TLC on several models, as many at once as there are processes.
     *
     * @param requests what to check
     * @param onResult told each result as soon as it is there, by one thread at a time
     * @return the results, in the order of the requests
     * @throws TlcException as {@link #check} does, for the first request that failed
     */
    public List<CheckResult> checkAll(List<CheckRequest> requests, BiConsumer<CheckRequest, CheckResult> onResult) {
        ExecutorService threads = Executors.newFixedThreadPool(options.processes());
        try {
            List<Future<CheckResult>> running = new ArrayList<>();
            for (CheckRequest request : requests) {
                running.add(threads.submit(() -> {
                    CheckResult result = check(request);
                    synchronized (onResult) {
                        onResult.accept(request, result);
                    }
                    return result;
                }));
            }
            List<CheckResult> results = new ArrayList<>();
            for (Future<CheckResult> one : running) {
                results.add(await(one));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static CheckResult await(Future<CheckResult> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a check failed without a reason of its own", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TlcException(130, SpecProblem.in("", "interrupted while TLC ran"), e);
        }
    }

    /**
     * Runs TLC once for each choice of values for constants, in one process that reads the model once.
     *
     * @param request what to check; its time limit is for all runs together
     * @param constants for each run the constants that have another value than in the configuration; no operator of constant
     *     level may depend on them
     * @return the results, in the order of the choices
     * @throws TlcException when the specification is broken or has no such constants, the time limit was passed or the worker
     *     died
     */
    public List<CheckResult> checkEach(CheckRequest request, List<TlaRecord> constants) {
        Wire.Each each = new Wire.Each(request, constants);
        return part(
                kept(request.model(), new Wire.Request(null, null, null, null, null, each), request.timeoutSeconds())
                        .checks());
    }

    /**
     * Walks over all states of a model and writes its graph.
     *
     * @param request the model and the file
     * @return what was found
     * @throws TlcException when the specification is broken, an action has no complete and deterministic label, the time
     *     limit was passed or the worker died
     */
    public Harvest harvest(HarvestRequest request) {
        return part(ask(new Wire.Request(null, request, null, null, null, null), request.timeoutSeconds())
                .harvest());
    }

    /**
     * Walks at random over a model and writes what was seen of its graph.
     *
     * @param request the model, the walks and the file
     * @return what was found
     * @throws TlcException as {@link #harvest} does
     */
    public Walks walk(WalkRequest request) {
        return part(ask(new Wire.Request(null, null, request, null, null, null), request.timeoutSeconds())
                .walks());
    }

    /**
     * Asks TLC's evaluator where actions lead, within the constraints of the model.
     *
     * @param model the model
     * @param queries states and actions
     * @return for each query the successors: none when the action is disabled, one when its label is deterministic
     * @throws TlcException when the specification is broken or a query names no action instance of it
     */
    public List<List<TlaRecord>> successors(Model model, List<StepQuery> queries) {
        return part(ask(new Wire.Request(null, null, null, new Wire.Steps(model, queries), null, null), 0)
                .successors());
    }

    /**
     * Lets TLC's evaluator follow actions from initial states.
     *
     * @param model the model
     * @param starts for each run the value of each variable in an initial state
     * @param actions for each run the actions
     * @return for each run the states on the way, the initial one first; fewer than the actions when the model does not
     *     allow the start or the next of them, or when that leads to several states
     * @throws TlcException as {@link #successors} does
     */
    public List<List<TlaRecord>> followAll(Model model, List<TlaRecord> starts, List<List<ActionLabel>> actions) {
        List<StepQuery> queries = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            queries.add(new StepQuery(starts.get(i), null));
            actions.get(i).forEach(action -> queries.add(new StepQuery(null, action)));
        }
        List<List<TlaRecord>> answers = successors(model, queries);
        List<List<TlaRecord>> runs = new ArrayList<>();
        int from = 0;
        for (List<ActionLabel> run : actions) {
            int to = from + 1 + run.size();
            runs.add(answers.subList(from, to).stream()
                    .takeWhile(states -> states.size() == 1)
                    .map(states -> states.get(0))
                    .toList());
            from = to;
        }
        return runs;
    }

    /**
     * Asks TLC's evaluator whether a behaviour is one of the model.
     *
     * @param model the model
     * @param steps states and the actions between them
     * @return the index of the first step that the model does not allow, or -1 when it allows all
     * @throws TlcException as {@link #successors} does
     */
    public int firstRefused(Model model, List<TraceStep> steps) {
        List<StepQuery> queries = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            TlaRecord from = steps.get(i == 0 ? 0 : i - 1).state();
            queries.add(new StepQuery(from, i == 0 ? null : steps.get(i).action()));
        }
        List<List<TlaRecord>> successors = successors(model, queries);
        for (int i = 0; i < steps.size(); i++) {
            if (!successors.get(i).contains(steps.get(i).state())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Evaluates constant operators, such as a table or a theorem's two sides.
     *
     * @param model the model
     * @param names operators without parameters that the root module defines
     * @return the values, in the order of the names
     * @throws TlcException when the specification is broken, or a name is not defined or has no constant value
     */
    public List<TlaValue> evaluate(Model model, List<String> names) {
        return part(kept(model, new Wire.Request(null, null, null, null, new Wire.Evaluate(model, names), null), 0)
                .values());
    }

    /** Ends all processes and deletes what they left on disk. */
    @Override
    public void close() {
        List<TlcWorker> leaving;
        synchronized (idle) {
            closed = true;
            leaving = new ArrayList<>(idle);
            idle.clear();
        }
        leaving.forEach(TlcWorker::close);
    }

    private Wire.Answer kept(Model model, Wire.Request request, int timeoutSeconds) {
        if (cache == null) {
            return ask(request, timeoutSeconds);
        }
        Wire.Answer known = cache.find(model, request);
        if (known != null) {
            return known;
        }
        Wire.Answer answer = ask(request, timeoutSeconds);
        cache.keep(model, request, answer);
        return answer;
    }

    private Wire.Answer ask(Wire.Request request, int timeoutSeconds) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TlcException(130, SpecProblem.in("", "interrupted while waiting for TLC"), e);
        }
        try {
            TlcWorker worker = take();
            try {
                return worker.ask(request, timeoutSeconds);
            } finally {
                giveBack(worker);
            }
        } finally {
            free.release();
        }
    }

    private TlcWorker take() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("the pool of TLC workers is closed");
            }
            while (!idle.isEmpty()) {
                TlcWorker worker = idle.pop();
                if (worker.isAlive()) {
                    return worker;
                }
                worker.close();
            }
        }
        return TlcWorker.start(options);
    }

    private void giveBack(TlcWorker worker) {
        synchronized (idle) {
            if (worker.isAlive() && !closed) {
                idle.push(worker);
                return;
            }
        }
        worker.close();
    }

    private static <T> T part(@Nullable T part) {
        return Objects.requireNonNull(part, "the worker answered another question");
    }

    /** {@return the process ids of the workers that wait for a request} */
    List<Long> idleProcesses() {
        synchronized (idle) {
            return idle.stream().map(TlcWorker::pid).toList();
        }
    }

    /** {@return the temporary folders of the workers that wait for a request} */
    List<Path> idleFolders() {
        synchronized (idle) {
            return idle.stream().map(TlcWorker::folder).toList();
        }
    }
}
