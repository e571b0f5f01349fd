package org.nowait.review.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A test of a place.
 *
 * @param text the test as it is printed, such as {@code PREEMPT_COUNT=n}
 * @param places the places that pass, by their number
 */
record Attribute(String text, BitSet places) {

    /* Derived options that are always as another one are left out: they would only give it a second name. */
    private static final List<String> OPTIONS = List.of(
            "PREEMPT_RT",
            "PREEMPT_COUNT",
            "PREEMPTION",
            "SMP",
            "PROVE_LOCKING",
            "PROVE_RAW_LOCK_NESTING",
            "DEBUG_ATOMIC_SLEEP",
            "PREEMPT",
            "PREEMPT_LAZY",
            "PREEMPT_RCU");

    Attribute {
        places = (BitSet) places.clone();
    }

    @Override
    public BitSet places() {
        return (BitSet) places.clone();
    }

    /** {@return every test that some of the places pass and others do not: options, values, and what is not a value} */
    static List<Attribute> of(List<Holding> holdings) {
        List<Attribute> tests = new ArrayList<>();
        for (String option : OPTIONS) {
            both(
                    tests,
                    holdings,
                    option,
                    holding -> holding.build().option(option).orElse(false));
        }
        both(tests, holdings, "RT_TREE", holding -> holding.build().rtTree());
        List<Attribute> others = new ArrayList<>();
        each(tests, others, holdings, "kernel", holding -> holding.build().era().release());
        each(tests, others, holdings, "design", holding -> holding.design().id());
        each(tests, others, holdings, "case", Holding::where);
        tests.addAll(others);
        return tests;
    }

    private static void both(List<Attribute> tests, List<Holding> holdings, String name, Predicate<Holding> test) {
        add(tests, holdings, name + "=y", test);
        add(tests, holdings, name + "=n", test.negate());
    }

    private static void each(
            List<Attribute> tests,
            List<Attribute> others,
            List<Holding> holdings,
            String name,
            Function<Holding, String> value) {
        holdings.stream().map(value).distinct().forEach(one -> {
            Predicate<Holding> test = holding -> value.apply(holding).equals(one);
            add(tests, holdings, name + "=" + one, test);
            add(others, holdings, name + "!=" + one, test.negate());
        });
    }

    private static void add(List<Attribute> tests, List<Holding> holdings, String text, Predicate<Holding> test) {
        BitSet pass = new BitSet();
        for (int i = 0; i < holdings.size(); i++) {
            pass.set(i, test.test(holdings.get(i)));
        }
        if (!pass.isEmpty() && pass.cardinality() < holdings.size()) {
            tests.add(new Attribute(text, pass));
        }
    }
}
