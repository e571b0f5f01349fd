package org.nowait.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.nowait.review.claims.Claim;
import org.nowait.review.claims.Decision;

/** The ledger of claims as JSON. */
public final class LedgerJson {

    private LedgerJson() {}

    /** {@return one object a claim} */
    public static ArrayNode of(List<Decision> decisions) {
        return of(decisions, Map.of());
    }

    /** {@return one object a claim, with the names of the litmus tests that bear on it, by its number} */
    public static ArrayNode of(List<Decision> decisions, Map<String, List<String>> tests) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Decision decision : decisions) {
            Claim claim = decision.claim();
            ObjectNode node = array.addObject();
            node.put("id", claim.id()).put("verdict", decision.verdict().word());
            node.put("condition", decision.condition());
            node.put("asExpected", decision.asExpected());
            node.put("expect", claim.expect().orElse(null));
            node.put("statement", claim.statement());
            ArrayNode sources = node.putArray("sources");
            claim.sources().forEach(sources::add);
            if (tests.containsKey(claim.id())) {
                ArrayNode bearing = node.putArray("tests");
                tests.getOrDefault(claim.id(), List.of()).forEach(bearing::add);
            }
            node.put("bounds", decision.bounds());
            node.put("reason", decision.reason());
            node.put("notes", claim.notes());
            ArrayNode places = node.putArray("places");
            decision.holdings()
                    .forEach(holding -> places.addObject()
                            .put("build", holding.build().name())
                            .put("design", holding.design().id())
                            .put("case", holding.where())
                            .put("holds", holding.holds())
                            .put("evidence", holding.evidence()));
        }
        return array;
    }
}
