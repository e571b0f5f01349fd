package org.nowait.review.claims;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The smallest set of tests that separates the places where a claim is true from those where it is false: one test, or
 * two or three joined by "and" and "or". Of several smallest ones the first counts, in the order of the attributes, "and"
 * before "or".
 */
final class Separation {

    private final List<Attribute> tests;
    private final List<BitSet> passes;
    private final BitSet wanted = new BitSet();
    private final List<Holding> holdings;

    private Separation(List<Holding> holdings) {
        this.holdings = holdings;
        this.tests = Attribute.of(holdings);
        this.passes = tests.stream().map(Attribute::places).toList();
        for (int i = 0; i < holdings.size(); i++) {
            wanted.set(i, holdings.get(i).holds());
        }
    }

    /**
     * Searches.
     *
     * @param holdings the places, some true and some false
     * @return the tests; without a set of up to three the list of the true places
     */
    static String of(List<Holding> holdings) {
        Separation search = new Separation(holdings);
        return search.one().or(search::two).or(search::three).orElseGet(search::listed);
    }

    private Optional<String> one() {
        return tests.stream()
                .filter(test -> test.places().equals(wanted))
                .map(Attribute::text)
                .findFirst();
    }

    private Optional<String> two() {
        for (boolean and : new boolean[] {true, false}) {
            for (int i = 0; i < tests.size(); i++) {
                for (int j = i + 1; j < tests.size(); j++) {
                    if (join(passes.get(i), passes.get(j), and).equals(wanted)) {
                        return Optional.of(text(i, j, and));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> three() {
        for (boolean inner : new boolean[] {true, false}) {
            for (boolean outer : new boolean[] {inner, !inner}) {
                Optional<String> found = three(inner, outer);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> three(boolean inner, boolean outer) {
        for (int i = 0; i < tests.size(); i++) {
            for (int j = i + 1; j < tests.size(); j++) {
                BitSet pair = join(passes.get(i), passes.get(j), inner);
                for (int k = inner == outer ? j + 1 : 0; k < tests.size(); k++) {
                    if (join(pair, passes.get(k), outer).equals(wanted)) {
                        String text = text(i, j, inner);
                        return Optional.of((inner == outer ? text : "(" + text + ")")
                                + sign(outer)
                                + tests.get(k).text());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String text(int i, int j, boolean and) {
        return tests.get(i).text() + sign(and) + tests.get(j).text();
    }

    private static String sign(boolean and) {
        return and ? " /\\ " : " \\/ ";
    }

    private static BitSet join(BitSet one, BitSet other, boolean and) {
        BitSet joined = (BitSet) one.clone();
        if (and) {
            joined.and(other);
        } else {
            joined.or(other);
        }
        return joined;
    }

    private String listed() {
        return holdings.stream()
                .filter(Holding::holds)
                .map(Holding::place)
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
