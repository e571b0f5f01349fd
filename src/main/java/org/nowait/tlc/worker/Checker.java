package org.nowait.tlc.worker;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Counterexample;
import org.nowait.tlc.Outcome;
import org.nowait.tlc.SpecProblem;
import tlc2.TLCGlobals;
import tlc2.output.EC;
import tlc2.output.MP;
import tlc2.tool.ModelChecker;
import tlc2.tool.fp.FPSetConfiguration;
import tlc2.tool.fp.FPSetFactory;
import tlc2.tool.impl.FastTool;
import util.Assert;
import util.FileUtil;
import util.FilenameToStream;

/** Runs TLC's own model checker on one model and reads what it found. */
final class Checker {

    private final CheckRequest request;
    private final RunFolder folder;
    private final TlcOutput output;
    private final TlcRecorder recorder;
    private List<String> parserSaid = List.of();
    private @Nullable Throwable failure;

    Checker(CheckRequest request, RunFolder folder, TlcOutput output, TlcRecorder recorder) {
        this.request = request;
        this.folder = folder;
        this.output = output;
        this.recorder = recorder;
    }

    CheckResult run(FilenameToStream resolver) {
        long start = System.nanoTime();
        ActionCounter counter = new ActionCounter();
        @Nullable Spec spec = null;
        int code;
        try {
            spec = Spec.open(request.model(), resolver);
            parserSaid = output.take();
            counter.expect(spec);
            code = modelCheck(spec.tool(), counter);
        } catch (Throwable e) {
            parserSaid = spec == null ? output.take() : parserSaid;
            failure = e;
            code = codeOf(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return result(code, spec, counter.counts(), seconds);
    }

    /** {@return what TLC finds in a specification that was read before} */
    CheckResult run(Spec spec) {
        long start = System.nanoTime();
        ActionCounter counter = new ActionCounter();
        int code;
        try {
            counter.expect(spec);
            code = modelCheck(spec.tool(), counter);
        } catch (Throwable e) {
            failure = e;
            code = codeOf(e);
        }
        return result(code, spec, counter.counts(), (System.nanoTime() - start) / 1e9);
    }

    private int modelCheck(FastTool tool, ActionCounter counter) throws Exception {
        FPSetConfiguration fingerprints = new FPSetConfiguration();
        String metadir = FileUtil.makeMetaDir(folder.path().toString(), null);
        boolean deadlock = request.deadlockCheck() && tool.getModelConfig().getCheckDeadlock();
        ModelChecker checker = new ModelChecker(
                tool,
                metadir,
                counter,
                deadlock,
                null,
                FPSetFactory.getFPSetInitialized(
                        fingerprints, metadir, request.model().module()),
                System.currentTimeMillis());
        TLCGlobals.mainChecker = checker;
        return checker.modelCheck();
    }

    /* What TLC's main program does with what escapes from a run. */
    private static int codeOf(Throwable e) {
        if (e instanceof StackOverflowError) {
            return MP.printError(EC.SYSTEM_STACK_OVERFLOW, e);
        } else if (e instanceof OutOfMemoryError) {
            return MP.printError(EC.SYSTEM_OUT_OF_MEMORY, e);
        } else if (e instanceof Assert.TLCRuntimeException thrown) {
            return MP.printTLCRuntimeException(thrown);
        }
        return MP.printError(EC.GENERAL, e);
    }

    private CheckResult result(int code, @Nullable Spec spec, Map<String, Long> counts, double seconds) {
        int exitCode = EC.ExitStatus.errorConstantToExitStatus(code);
        Verdict verdict = Verdict.of(code, exitCode, recorder, output.messages());
        @Nullable
        Counterexample counterexample =
                spec == null ? null : new TraceReader(spec, recorder, output).read(verdict.violated());
        TlcRecorder.@Nullable Entry stats = recorder.last(EC.TLC_STATS);
        TlcRecorder.@Nullable Entry depth = recorder.last(EC.TLC_SEARCH_DEPTH);
        return new CheckResult(
                verdict.outcome(),
                exitCode,
                verdict.named(spec),
                stats == null ? 0 : count(stats.text(0)),
                stats == null ? 0 : count(stats.text(1)),
                depth == null ? 0 : (int) count(depth.text(0)),
                seconds,
                counterexample,
                counts,
                output.take(),
                output.messages(),
                verdict.outcome().isVerdict() && verdict.outcome() != Outcome.ASSUMPTION ? null : problem());
    }

    private SpecProblem problem() {
        Problems problems = new Problems(request.model(), output, parserSaid);
        return failure == null ? problems.ofMessages() : problems.of(failure).problem();
    }

    private static long count(String digits) {
        return Long.parseLong(digits.replace(",", "").strip());
    }
}
