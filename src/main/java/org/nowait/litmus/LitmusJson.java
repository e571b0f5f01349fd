package org.nowait.litmus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nowait.litmus.syntax.Expectation;

/** The run as JSON, schema {@code nowait/1}. */
public final class LitmusJson {

    private LitmusJson() {}

    /** {@return the whole run} */
    public static ObjectNode of(LitmusReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", "nowait/1");
        root.put("kind", "litmus");
        root.put("exitCode", report.exitCode());
        ArrayNode tests = root.putArray("tests");
        report.tests().forEach(result -> tests.add(of(result)));
        return root;
    }

    private static ObjectNode of(TestResult result) {
        LitmusTest test = result.test();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", test.name());
        node.put("file", test.syntax().source().file());
        node.put("hash", test.hash());
        node.put("condition", test.condition().text());
        ArrayNode rules = node.putArray("rules");
        test.syntax().rules().forEach(rules::add);
        ArrayNode claims = node.putArray("claims");
        test.syntax().claims().forEach(claim -> claims.add(claim.text()));
        ArrayNode sources = node.putArray("sources");
        test.syntax().sources().forEach(sources::add);
        ArrayNode cells = node.putArray("cells");
        result.cells().forEach(cell -> cells.add(of(cell)));
        return node;
    }

    private static ObjectNode of(CellResult cell) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("build", cell.build().name());
        node.put("design", cell.design().id());
        node.put("status", cell.status().name());
        node.put("expected", cell.expectation().map(Expectation::word).orElse(null));
        cell.skipped().ifPresent(reason -> node.put("skipped", reason));
        cell.difference().ifPresent(how -> node.put("difference", how));
        cell.observation().ifPresent(seen -> {
            node.put("observed", seen.verdict().word());
            node.put("positive", seen.positive());
            node.put("negative", seen.negative());
            ArrayNode flags = node.putArray("flags");
            cell.flags().forEach(flag -> flags.add(flag.name()));
            node.put("states", cell.states());
            node.put("seconds", cell.seconds());
            ArrayNode states = node.putArray("endStates");
            seen.endStates().forEach(state -> states.add(of(state)));
        });
        return node;
    }

    private static ObjectNode of(EndState state) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode registers = node.putObject("registers");
        state.registers().forEach((register, value) -> {
            if (state.pages().contains(register)) {
                registers.put(register, state.text(register, value));
            } else {
                registers.put(register, value);
            }
        });
        ArrayNode flags = node.putArray("flags");
        state.flags().forEach(flag -> flags.add(flag.name()));
        return node;
    }
}
