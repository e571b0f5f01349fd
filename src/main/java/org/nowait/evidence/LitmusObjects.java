package org.nowait.evidence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nowait.kernel.lock.WaitType;

/** The objects of a litmus test: an identifier for each lock of a report, and what the init block must say. */
final class LitmusObjects {

    private static final int LONGEST = 24;
    private static final Set<String> TAKEN = Set.of(
            "if",
            "else",
            "for",
            "while",
            "do",
            "goto",
            "switch",
            "return",
            "unsigned",
            "int",
            "bool",
            "long",
            "void",
            "struct",
            "exists",
            "forall",
            "filter",
            "locations",
            "flags",
            "config",
            "kernel",
            "read_lock_recursive",
            "class");

    private final boolean rawNesting;
    private final Map<String, String> identifiers = new LinkedHashMap<>();
    private final Map<String, String> firstOfClass = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> init = new LinkedHashMap<>();

    LitmusObjects(boolean rawNesting) {
        this.rawNesting = rawNesting;
    }

    /** Returns the identifier of a lock; one lock, one identifier. */
    String identifier(SplatLock lock, LitmusCalls calls) {
        String key = calls.cType() + "|" + lock.name() + "|" + lock.address();
        return identifiers.computeIfAbsent(key, k -> declare(lock, calls));
    }

    /** Returns the identifier of another lock of the same class, even if no address tells them apart. */
    String another(SplatLock lock, LitmusCalls calls) {
        return identifiers.computeIfAbsent(
                calls.cType() + "|" + lock.name() + "|another" + lock.address(), k -> declare(lock, calls));
    }

    private String declare(SplatLock lock, LitmusCalls calls) {
        String name = unique(sanitize(lock.name()));
        types.put(name, calls.cType());
        String className = calls.cType() + "|" + lock.name();
        if (calls == LitmusCalls.OVERRIDE || calls == LitmusCalls.MAP) {
            WaitType inner = lock.digits()
                    .map(digits -> Numbering.type(digits.inner(), rawNesting))
                    .orElse(WaitType.INV);
            String wait = inner == WaitType.MAX ? "INV" : inner.name();
            String kind = calls == LitmusCalls.OVERRIDE ? "WAIT_OVERRIDE" : "LOCKDEP_MAP";
            init.put(name, kind + "(LD_WAIT_" + wait + ")");
        } else if (firstOfClass.containsKey(className)) {
            init.put(name + ".class", firstOfClass.get(className));
        } else {
            firstOfClass.put(className, name);
        }
        return name;
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int number = 2; !used.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    /** Makes a C identifier of a lock's name, whatever the name holds. */
    static String sanitize(String name) {
        String plain = name.replaceAll("(?:#\\d+)?(?:/\\d+)?$", "").replaceAll("[^A-Za-z0-9]+", "_");
        plain = plain.replaceAll("^_+|_+$", "");
        if (plain.length() > LONGEST) {
            plain = plain.substring(plain.length() - LONGEST).replaceAll("^[^_]*_", "");
        }
        if (plain.isEmpty() || !Character.isLetter(plain.charAt(0)) || plain.matches("[rP][0-9]+")) {
            plain = "lock_" + plain;
        }
        plain = plain.replaceAll("_+$", "");
        return TAKEN.contains(plain.toLowerCase(Locale.ROOT)) ? plain + "_lock" : plain;
    }

    /** Returns the C type of an object. */
    String type(String identifier) {
        return types.getOrDefault(identifier, "spinlock_t");
    }

    /** Returns the lines of the init block. */
    List<String> initLines() {
        return init.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue() + ";")
                .toList();
    }
}
