package org.nowait.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A preempt_count taken apart in the layout of the kernel that printed it (include/linux/preempt.h).
 *
 * @param value the count
 * @param layout the release whose layout was used
 * @param fields the fields with what they count, from the lowest bits up
 */
record PreemptCountText(int value, String layout, Map<String, Integer> fields) {

    PreemptCountText {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Takes the count of a report apart; 0 if the report has none. */
    static PreemptCountText of(Splat splat) {
        int value =
                splat.atomic().map(atomic -> atomic.preemptCount().orElse(0)).orElse(0);
        boolean today = splat.kernel().map(kernel -> kernel.atLeast(7, 3)).orElse(false);
        return today ? today(value) : classic(value);
    }

    /* Up to 7.2: 8 bits, 8, 4, 4. */
    private static PreemptCountText classic(int value) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("PREEMPT", value & 0xff);
        fields.put("SOFTIRQ", value >>> 8 & 0xff);
        fields.put("HARDIRQ", value >>> 16 & 0xf);
        fields.put("NMI", value >>> 20 & 0xf);
        return new PreemptCountText(value, "6.x and before", fields);
    }

    /* 7.3: 8 bits, 8, 8, 4, 1. */
    private static PreemptCountText today(int value) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("PREEMPT", value & 0xff);
        fields.put("SOFTIRQ", value >>> 8 & 0xff);
        fields.put("HARDIRQ_DISABLE", value >>> 16 & 0xff);
        fields.put("HARDIRQ", value >>> 24 & 0xf);
        fields.put("NMI", value >>> 28 & 1);
        return new PreemptCountText(value, "7.3", fields);
    }

    int field(String name) {
        return fields.getOrDefault(name, 0);
    }

    @Override
    public String toString() {
        String set = fields.entrySet().stream()
                .filter(field -> field.getValue() != 0)
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", "));
        return String.format("0x%08x: %s (layout of %s)", value, set.isEmpty() ? "no field set" : set, layout);
    }
}
