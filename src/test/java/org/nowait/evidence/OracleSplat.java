package org.nowait.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nowait.kernel.config.Era;
import org.nowait.kernel.lock.WaitType;

/**
 * The facts of a report from a mailing list, collected by people outside of this project (schema splat-oracle/1), judged by
 * the walk that judges texts. Nothing of it is taken from our own reader.
 *
 * @param id the number of the report
 * @param url where it was posted, or empty
 * @param expected the verdict that the file states: VIOLATION or OK
 * @param json the file
 */
record OracleSplat(String id, String url, String expected, JsonNode json) {

    static OracleSplat of(String text) throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(text);
        return new OracleSplat(
                json.path("id").asText(),
                json.path("url").asText(""),
                json.path("verdict").asText(),
                json);
    }

    /** Judges the facts: by the counts where the file has them, else by the wait-context walk. */
    Ruling judge() {
        return json.path("atomic").isObject() ? atomic() : walk();
    }

    private Ruling atomic() {
        JsonNode atomic = json.path("atomic");
        boolean count = atomic.path("preempt_count").isNumber()
                ? atomic.path("preempt_count").asInt()
                        != atomic.path("expected_preempt_count").asInt(0)
                : atomic.path("in_atomic").asInt(0) != 0;
        boolean rcu = atomic.path("rcu_nest").asInt(0)
                != atomic.path("expected_rcu_nest")
                        .asInt(atomic.path("rcu_nest").asInt(0));
        boolean irqs = atomic.path("irqs_disabled").asInt(0) != 0;
        boolean promised = atomic.path("non_block").asInt(0) != 0;
        return count || rcu || irqs || promised ? Ruling.VIOLATION : Ruling.OK;
    }

    private Ruling walk() {
        boolean rawNesting = rawNesting();
        JsonNode acquiring = json.path("acquiring");
        if (!acquiring.path("wait_outer").isNumber()
                || acquiring.path("acquired_by").asText().equals("trylock")) {
            return Ruling.OK;
        }
        List<HeldWait> held = new ArrayList<>();
        for (JsonNode lock : json.path("held")) {
            if (lock.path("irq_context").asText("same").equals("same")) {
                WaitType inner = Numbering.type(lock.path("wait_inner").asInt(0), rawNesting);
                held.add(new HeldWait(lock.path("name").asText(), inner, isOverride(lock)));
            }
        }
        WaitType wanted = Numbering.type(acquiring.path("wait_outer").asInt(), rawNesting);
        WaitWalk walk =
                WaitWalk.of(context(rawNesting), held, !json.path("held").isEmpty(), wanted, era(), rawNesting);
        return walk.violation() ? Ruling.VIOLATION : Ruling.OK;
    }

    private static boolean isOverride(JsonNode lock) {
        SplatLock named = new SplatLock("", lock.path("name").asText(), "", Optional.empty(), List.of());
        return SplatJudge.isOverride(named)
                || lock.path("kind").asText().toLowerCase(Locale.ROOT).contains("override");
    }

    boolean rawNesting() {
        String config = json.path("config").path("PROVE_RAW_LOCK_NESTING").asText("");
        if (config.startsWith("y") || config.startsWith("n")) {
            return config.startsWith("y");
        }
        int context = json.path("context").path(1).asInt(0);
        return context != 4;
    }

    private WaitType context(boolean rawNesting) {
        JsonNode context = json.path("context");
        if (context.isArray() && context.size() == 2) {
            return Numbering.type(context.path(1).asInt(), rawNesting);
        }
        String kind = json.path("ctx_kind").asText("task").toLowerCase(Locale.ROOT);
        boolean threaded = kind.contains("threadable") || (kind.contains("threaded") && !kind.contains("non-threaded"));
        if (kind.startsWith("hardirq") || kind.startsWith("hard irq")) {
            return threaded ? WaitType.CONFIG : WaitType.SPIN;
        }
        return kind.startsWith("softirq") ? WaitType.CONFIG : WaitType.MAX;
    }

    private Era era() {
        String[] numbers = json.path("kernel").asText("").split("[^0-9]+", -1);
        if (numbers.length < 2 || numbers[0].isEmpty() || numbers[1].isEmpty()) {
            return Era.V7_3;
        }
        int release = Integer.parseInt(numbers[0]) * 1000 + Integer.parseInt(numbers[1]);
        return release >= 6004 ? Era.V7_3 : release >= 5017 ? Era.V6_1 : Era.V5_9;
    }

    /** Writes the facts as the kernel would print them, for the reader of texts. */
    String text() {
        StringBuilder text = new StringBuilder();
        JsonNode atomic = json.path("atomic");
        String kernel = json.path("kernel").asText("").replaceAll(" \\(.*", "");
        if (atomic.isObject()) {
            text.append("BUG: sleeping function called from invalid context at ")
                    .append(atomic.path("might_sleep_site").asText("unknown.c:1"))
                    .append("\nin_atomic(): ")
                    .append(atomic.path("in_atomic").asInt(0))
                    .append(", irqs_disabled(): ")
                    .append(atomic.path("irqs_disabled").asInt(0))
                    .append(", non_block: 0, pid: 7, name: a task\n");
            if (atomic.path("preempt_count").isNumber()) {
                text.append(String.format(
                        "preempt_count: %x, expected: %x%n",
                        atomic.path("preempt_count").asInt(),
                        atomic.path("expected_preempt_count").asInt(0)));
            }
            if (atomic.path("rcu_nest").isNumber()) {
                int depth = atomic.path("rcu_nest").asInt();
                text.append("RCU nest depth: ").append(depth).append(", expected: ");
                text.append(atomic.path("expected_rcu_nest").asInt(depth)).append('\n');
            }
        } else {
            text.append("=====\n[ BUG: Invalid wait context ]\n").append(kernel).append(" Not tainted\n-----\n");
            text.append("a task/7 is trying to lock:\n")
                    .append(line(json.path("acquiring")))
                    .append('\n');
            text.append("other info that might help us debug this:\n");
            JsonNode context = json.path("context");
            if (context.isArray()) {
                text.append("context-{" + context.path(0).asInt() + ":"
                        + context.path(1).asInt() + "}\n");
            }
        }
        int count = json.path("held").size();
        text.append(count == 0 ? "no locks held by a task/7.\n" : count + " locks held by a task/7:\n");
        for (int number = 0; number < count; number++) {
            text.append(" #" + number + ": ")
                    .append(line(json.path("held").path(number)))
                    .append('\n');
        }
        return text.append("stack backtrace:\nCPU: 0 PID: 7 Comm: a task Not tainted ")
                .append(kernel)
                .append("\n")
                .toString();
    }

    private static String line(JsonNode lock) {
        String usage = lock.path("usage").asText("");
        String digits = lock.path("wait_outer").isNumber()
                ? "-{" + lock.path("wait_outer").asInt() + ":"
                        + lock.path("wait_inner").asInt() + "}"
                : "";
        boolean attempt = lock.path("acquired_by").asText().equals("trylock");
        return "ffff888012345678 (" + lock.path("name").asText() + "){" + (usage.length() < 4 ? "...." : usage) + "}"
                + digits + ", at: " + (attempt ? "spin_trylock include/linux/spinlock.h:1 [inline]\n" : "")
                + (attempt ? "" : lock.path("site").asText("unknown").replaceAll("[^\\w.].*", "") + "+0x10/0x20");
    }
}
