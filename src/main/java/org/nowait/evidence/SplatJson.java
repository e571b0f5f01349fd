package org.nowait.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;

/** Reports and verdicts as JSON; what a report does not say is null. */
public final class SplatJson {

    private SplatJson() {}

    /**
     * Returns all verdicts as a tree.
     *
     * @param verdicts the verdicts, in the order of the reports
     * @return an array with an object for each
     */
    public static ArrayNode of(List<SplatVerdict> verdicts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        verdicts.forEach(verdict -> array.add(of(verdict)));
        return array;
    }

    private static ObjectNode of(SplatVerdict verdict) {
        Splat splat = verdict.splat();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("source", splat.source()).put("line", splat.line());
        node.put("kind", splat.kind().title()).put("flag", splat.kind().flag());
        node.put("kernel", splat.kernel().map(KernelIdent::toString).orElse(null));
        node.put("task", splat.task()).put("site", splat.site());
        node.set("wanted", splat.wanted().map(SplatJson::lock).orElse(null));
        node.set("other", splat.other().map(SplatJson::lock).orElse(null));
        node.put("context", splat.context().map(WaitDigits::toString).orElse(null));
        node.put("usage", splat.usage());
        node.put("heldKnown", splat.heldKnown());
        ArrayNode held = node.putArray("held");
        splat.held().forEach(lock -> held.add(lock(lock)));
        node.set("atomic", splat.atomic().map(SplatJson::atomic).orElse(null));
        strings(node.putArray("notes"), splat.notes());
        node.set("origin", origin(verdict.origin()));
        node.put("verdict", verdict.ruling().name()).put("agrees", verdict.agrees());
        node.put("split", verdict.split());
        strings(node.putArray("steps"), verdict.steps());
        ArrayNode rules = node.putArray("rules");
        verdict.rules().forEach(rules::add);
        node.putObject("litmus")
                .put("name", verdict.litmus().name())
                .put("text", verdict.litmus().text());
        return node;
    }

    private static ObjectNode lock(SplatLock lock) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", lock.name()).put("address", lock.address()).put("usage", lock.usage());
        lock.digits()
                .ifPresentOrElse(
                        digits -> node.put("waitOuter", digits.outer()).put("waitInner", digits.inner()),
                        () -> node.putNull("waitOuter").putNull("waitInner"));
        strings(node.putArray("at"), lock.at());
        return node;
    }

    private static ObjectNode atomic(AtomicFacts atomic) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("site", atomic.site());
        number(node, "inAtomic", atomic.inAtomic());
        number(node, "irqsDisabled", atomic.irqsDisabled());
        number(node, "nonBlock", atomic.nonBlock());
        number(node, "preemptCount", atomic.preemptCount());
        number(node, "expectedPreemptCount", atomic.expectedPreemptCount());
        number(node, "rcuDepth", atomic.rcuDepth());
        number(node, "expectedRcuDepth", atomic.expectedRcuDepth());
        return node;
    }

    private static ObjectNode origin(SplatOrigin origin) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        evidence(node.putObject("rawNesting"), origin.rawNesting());
        evidence(node.putObject("preemptRt"), origin.preemptRt());
        node.put("era", origin.era().release()).put("eraHow", origin.eraHow());
        node.put("context", origin.context().words()).put("contextHow", origin.contextHow());
        node.put("build", origin.build().name()).put("buildHow", origin.buildHow());
        return node;
    }

    private static void evidence(ObjectNode node, Evidence evidence) {
        node.put("value", evidence.value().orElse(null)).put("how", evidence.how());
    }

    private static void number(ObjectNode node, String name, OptionalInt value) {
        if (value.isPresent()) {
            node.put(name, value.getAsInt());
        } else {
            node.putNull(name);
        }
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
