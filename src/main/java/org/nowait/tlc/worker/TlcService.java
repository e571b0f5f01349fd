package org.nowait.tlc.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nowait.tla.TlaRecord;
import org.nowait.tlc.CheckRequest;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.HarvestRequest;
import org.nowait.tlc.Model;
import org.nowait.tlc.WalkRequest;
import org.nowait.tlc.Wire;
import util.FilenameToStream;

/** Answers requests, one after the other. */
final class TlcService {

    private final Path folder;

    TlcService(Path folder) {
        this.folder = folder;
    }

    Wire.Answer answer(Wire.Request request) {
        CheckRequest check = request.check();
        if (check != null) {
            return check(check);
        }
        HarvestRequest harvest = request.harvest();
        if (harvest != null) {
            return withSpec(
                    harvest.model(),
                    spec -> new Wire.Answer(null, new Harvester(spec, harvest).run(), null, null, null, null, null));
        }
        WalkRequest walk = request.walk();
        if (walk != null) {
            return withSpec(
                    walk.model(),
                    spec -> new Wire.Answer(null, null, new Walker(spec, walk).run(), null, null, null, null));
        }
        Wire.Steps steps = request.steps();
        if (steps != null) {
            return withSpec(
                    steps.model(),
                    spec -> new Wire.Answer(
                            null, null, null, new Oracle(spec).successors(steps.queries()), null, null, null));
        }
        Wire.Evaluate evaluate = request.evaluate();
        if (evaluate != null) {
            return withSpec(
                    evaluate.model(),
                    spec -> new Wire.Answer(
                            null, null, null, null, new Oracle(spec).values(evaluate.names()), null, null));
        }
        Wire.Each each = request.each();
        if (each != null) {
            return each(each);
        }
        throw new IllegalArgumentException("request must have one part: parts=0");
    }

    private Wire.Answer check(CheckRequest request) {
        TlcOutput output = new TlcOutput();
        TlcRecorder recorder = new TlcRecorder();
        try (RunFolder run = RunFolder.of(folder, request.model())) {
            FilenameToStream resolver =
                    TlcStatics.reset(run, request.model().specPath(), output, recorder, request.workers());
            Checker checker = new Checker(request, run, output, recorder);
            return new Wire.Answer(checker.run(resolver), null, null, null, null, null, null);
        }
    }

    private Wire.Answer each(Wire.Each each) {
        Model model = each.check().model();
        TlcOutput output = new TlcOutput();
        try (RunFolder run = RunFolder.of(folder, model)) {
            FilenameToStream resolver = TlcStatics.reset(
                    run,
                    model.specPath(),
                    output,
                    new TlcRecorder(),
                    each.check().workers());
            try {
                Spec spec = Spec.open(model, resolver);
                Constants constants = new Constants(spec.tool());
                List<CheckResult> results = new ArrayList<>();
                for (TlaRecord values : each.constants()) {
                    TlcOutput own = new TlcOutput();
                    TlcRecorder recorder = new TlcRecorder();
                    TlcStatics.runAgain(own, recorder);
                    constants.set(values);
                    results.add(new Checker(each.check(), run, own, recorder).run(spec));
                }
                return new Wire.Answer(null, null, null, null, null, results, null);
            } catch (RuntimeException | StackOverflowError e) {
                throw new Problems(model, output, output.take()).of(e);
            }
        }
    }

    private interface Question {
        Wire.Answer ask(Spec spec);
    }

    private Wire.Answer withSpec(Model model, Question question) {
        TlcOutput output = new TlcOutput();
        TlcRecorder recorder = new TlcRecorder();
        try (RunFolder run = RunFolder.of(folder, model)) {
            FilenameToStream resolver = TlcStatics.reset(run, model.specPath(), output, recorder, 1);
            try {
                Spec spec = Spec.open(model, resolver);
                output.take();
                return question.ask(spec);
            } catch (RuntimeException | StackOverflowError e) {
                throw new Problems(model, output, output.take()).of(e);
            }
        }
    }
}
