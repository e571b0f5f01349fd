package org.nowait.report.run;

import java.util.List;

/** A small run with one of everything, and a name of the reader's choice where a name can stand. */
public final class SampleRun {

    private SampleRun() {}

    /** {@return a run whose lock, test, flag texts and remarks carry a name} */
    public static RunFile named(String name) {
        return new RunFile(
                RunFile.SCHEMA,
                RunFile.KIND,
                true,
                1,
                "2026-11-28T10:00:00Z",
                new RunVersions("0.1.0", "ab0123456789", "0123456789ab", "ba9876543210", "Version 2.18", "17.0.15"),
                new RunBounds(
                        List.of(
                                new RunBuild("LAZY-7.3", "7.3", "LAZY", "", "PREEMPT_LAZY=y PREEMPT_RT=n"),
                                new RunBuild("RT-7.3-DEBUG", "7.3", "RT", "dbg", "PREEMPT_RT=y")),
                        List.of("mainline", "nolock"),
                        "explorer",
                        20_000_000,
                        3),
                List.of(test(name)),
                List.of(
                        model("MCLocks", "model", "success", true),
                        model("MCLocks_mutant_" + name, "mutant", "safety failure", false)),
                List.of(claim("C01", "CONFIRMED", name, ""), claim("C02", "REFUTED", name, "ce-0123abcd")),
                new RunMatrix(
                        107_047,
                        List.of(
                                new RunPair("mainline", "LAZY-7.3", List.of()),
                                new RunPair(
                                        "mainline",
                                        "RT-7.3-DEBUG",
                                        List.of(new RunTrouble("raw", "ce-0123abcd"), new RunTrouble("nmi", ""))),
                                new RunPair("nolock", "RT-7.3-DEBUG", List.of()))),
                new RunConformance(List.of(graph("MCLocks"), behaviour(name)), List.of("MCZones")),
                progress(name),
                drawings(name),
                List.of(counterexample(name)));
    }

    private static RunProgress progress(String name) {
        RunTurn turn = new RunTurn("Enter(" + name + ")", List.of(name + ": {} -> {1}"));
        return new RunProgress(
                7,
                List.of(
                        new RunScheme("today", "rt", List.of("nmi"), false),
                        new RunScheme("today", "lockdep", List.of("spin"), true),
                        new RunScheme("today", "plain", List.of(), false)),
                List.of(
                        new RunLasso(
                                "MCKvfreeRcu_violates_" + name,
                                name,
                                List.of("Fair: " + name),
                                List.of("Pages = 1"),
                                List.of(turn, turn),
                                1,
                                "all 3 steps, those of the loop twice: 1",
                                true),
                        new RunLasso(
                                "MCStutters", name, List.of(), List.of(), List.of(turn), -1, "all 1 steps", true)));
    }

    private static RunTest test(String name) {
        return new RunTest(
                name,
                "litmus/rules/" + name + ".litmus",
                "c349ffb5398be248eadf6634eba94840",
                "exists (SLEEP_IN_ATOMIC)",
                "Allowed",
                List.of("7"),
                List.of("Source: " + name),
                List.of(
                        cell("LAZY-7.3", "OK", "Never", "Never"),
                        cell("RT-7.3-DEBUG", "MISMATCH", "Never", "Always"),
                        cell("FULL-7.3", "UNKNOWN", "Never", "Unknown"),
                        cell("UP-7.3", "SKIPPED", "Never", "")));
    }

    private static RunCell cell(String build, String status, String expected, String observed) {
        boolean always = observed.equals("Always");
        return new RunCell(
                build,
                "mainline",
                status,
                expected,
                observed,
                always ? 1 : 0,
                observed.equals("Never") ? 1 : 0,
                always ? List.of("SLEEP_IN_ATOMIC") : List.of(),
                12,
                0.25,
                observed.isEmpty() ? List.of() : List.of("0:r0=page;"),
                observed.isEmpty() ? "filter" : "");
    }

    private static RunModel model(String name, String kind, String result, boolean good) {
        return new RunModel(
                name,
                "Locks",
                kind,
                result,
                good ? "" : "MutualExclusion",
                4096,
                53271,
                14,
                2.1,
                "success",
                4096,
                good,
                good ? List.of() : List.of(name + ": result: expected success, found safety failure"),
                List.of());
    }

    private static RunDrawings drawings(String name) {
        return new RunDrawings(
                List.of(new RunGraph(
                        "MCLocks",
                        List.of("at", "event"),
                        List.of(
                                new RunNode(List.of("\"come\"", "\"" + name + "\""), true),
                                new RunNode(List.of("\"gone\"", "\"told\""), false)),
                        List.of(
                                new RunEdge(0, 1, "Wake"),
                                new RunEdge(0, 0, "Look(" + name + ")"),
                                new RunEdge(1, 0, "Again")))),
                List.of(
                        new RunNesting("RT-7.3-DEBUG", name, name, List.of(), List.of()),
                        new RunNesting(
                                "RT-7.3-DEBUG",
                                name,
                                "struct mutex",
                                List.of("INVALID_WAIT"),
                                List.of("SLEEP_IN_ATOMIC"))));
    }

    private static RunReplay graph(String name) {
        return new RunReplay(
                name,
                "model",
                4096,
                53271,
                12,
                1000,
                2000,
                List.of(
                        new RunCoverage("enabled", 53271, 53271, true),
                        new RunCoverage("disabled", 2999, 3000, true),
                        new RunCoverage("nothing else", 0, 4096, false)),
                0,
                "",
                List.of(),
                0.25);
    }

    private static RunReplay behaviour(String name) {
        return new RunReplay(
                "MCLocks_mutant_" + name,
                "mutant",
                0,
                0,
                0,
                0,
                0,
                List.of(),
                3,
                "refused at step 3",
                List.of("step 3, Lock(0): held differs: " + name),
                0.25);
    }

    private static RunClaim claim(String id, String verdict, String name, String counterexample) {
        return new RunClaim(
                id,
                "claims/" + id + ".json",
                "A claim about " + name + ".",
                verdict,
                "",
                verdict,
                true,
                "1 cells of 1 scenarios",
                counterexample.isEmpty() ? "" : name + "@RT-7.3-DEBUG ends in 0:r0=page;",
                "A note.",
                List.of(name),
                List.of(new RunPlace("RT-7.3-DEBUG", counterexample.isEmpty(), name)),
                counterexample);
    }

    private static RunCounterexample counterexample(String name) {
        return new RunCounterexample(
                "ce-0123abcd",
                name,
                "litmus/rules/" + name + ".litmus",
                "RT-7.3-DEBUG",
                "mainline",
                "SLEEP_IN_ATOMIC",
                "no lock that sleeps inside " + name,
                "LockSteps.tla NoSleepInAtomic",
                "kernel/locking/spinlock_rt.c, rt_spin_lock()",
                "nowait explain '" + name + "@RT-7.3-DEBUG'",
                List.of(new RunLane("P0", 0, "task"), new RunLane("P1", 0, "hardirq")),
                List.of(
                        step("P0", "raw_spin_lock(" + name + ")", List.of()),
                        step("P1", "interrupt", List.of()),
                        step("P0", "rt_spin_lock(&zone->lock)", List.of("SLEEP_IN_ATOMIC"))),
                new RunConfirmation(true, 3, List.of()),
                "[ MODEL: Sleeping lock in atomic context ]\nP0 is trying to lock:\n (" + name + ")\n",
                "@startuml\n@enduml\n",
                "GFP " + name + "\n",
                List.of(
                        new RunState(
                                "", List.of(new RunValue("cell", "[test |-> 1]"), new RunValue("pc", "<<1, {}>>"))),
                        new RunState("Step(0)", List.of(new RunValue("pc", "<<2, {}>>")))));
    }

    private static RunStep step(String process, String action, List<String> flags) {
        return new RunStep(
                process,
                action,
                "rmqueue()",
                12,
                List.of("held[" + process + "]: << >> -> <<\"l\">>"),
                List.of(new RunHeld("P0", action, "spin")),
                List.of("P0"),
                List.of(0),
                flags);
    }
}
