package org.nowait.conformance;

/**
 * Checks an implementation against the complete graph of its specification, in the three directions of {@link Direction}.
 *
 * <pre>{@code
 * Model model = new Model("lock", GraphFile.read(path));
 * ConformanceResult result = new ConformanceChecker(model).check(new MyLock());
 * if (!result.passed()) { throw new AssertionError(result); }
 * }</pre>
 */
public final class ConformanceChecker {

    private final Model model;
    private final ConformanceOptions options;
    private final ActionIndex actions;

    /**
     * Prepares checks with the usual options.
     *
     * @param model the specification
     */
    public ConformanceChecker(Model model) {
        this(model, ConformanceOptions.defaults());
    }

    /**
     * Prepares checks.
     *
     * @param model the specification
     * @param options how far to go and what to say
     */
    public ConformanceChecker(Model model, ConformanceOptions options) {
        this.model = model;
        this.options = options;
        this.actions = new ActionIndex(model.graph().actions());
    }

    /**
     * Checks an implementation. After a divergence the walk goes on elsewhere.
     *
     * @param implementation the implementation, which the check drives from reset to reset
     * @return what was found and how much was looked at
     * @throws IllegalArgumentException if the implementation {@link Binds} and does not know an action of the model
     */
    public ConformanceResult check(Implementation implementation) {
        Stopwatch watch = new Stopwatch(options.nanoClock());
        Subject subject = new Subject(implementation, model.graph(), actions);
        DivergenceLog log = new DivergenceLog(model, actions, options);
        Tally tally = new Tally(actions.size());
        Place place = new Place(model, actions, subject, positions(subject), log);
        watch.skip();
        new ProductWalk(place, options, tally, watch).run();
        OwnExploration own = OwnExploration.NONE;
        Explores explores = subject.explores();
        if (explores != null && log.count() == 0) {
            Place fresh = new Place(model, actions, subject, positions(subject), log);
            watch.skip();
            own = new SelfExploration(fresh, explores, options).run();
            watch.addOwn();
        }
        return new ResultBuilder(model, actions, options, log, tally).build(place, own, watch.times());
    }

    private Positions positions(Subject subject) {
        SaveRestore saveRestore = subject.saveRestore();
        int states = model.graph().stateCount();
        return saveRestore == null ? new ReplayPositions(subject, states) : new SnapshotPositions(saveRestore, states);
    }
}
