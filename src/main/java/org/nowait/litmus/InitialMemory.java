package org.nowait.litmus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nowait.kernel.machine.KernelFunctions;
import org.nowait.kernel.machine.MemorySpec;
import org.nowait.litmus.syntax.CallSyntax;
import org.nowait.litmus.syntax.InitEntry;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.SourceText;
import org.nowait.litmus.syntax.Statement;

/** How much memory a test has at the beginning: what its init block says, and the worst case where it says nothing. */
final class InitialMemory {

    private static final String KSWAPD = "kswapd";
    private static final String AWAKE = "awake";
    private static final List<String> SLEEPS_OR_NOT = List.of("asleep", AWAKE);
    private static final Map<String, Integer> MOST = Map.of(
            "pcp",
            2,
            "slab",
            1,
            "free",
            MemorySpec.PAGES,
            "cache",
            MemorySpec.PAGES,
            "min",
            MemorySpec.PAGES,
            "low",
            MemorySpec.PAGES,
            "high",
            MemorySpec.PAGES,
            "boost",
            1);
    private static final List<String> NAMES =
            List.of("pcp", "slab", "free", "cache", "min", "low", "high", "boost", KSWAPD);

    private final SourceText source;
    private final boolean calls;
    private final Map<String, Integer> values = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private Position last = new Position(1, 1, 3);
    private boolean awake;

    InitialMemory(LitmusSource test) {
        this.source = test.source();
        this.calls = test.processes().stream()
                .map(ProcessSyntax::body)
                .anyMatch(body -> body.stream().anyMatch(InitialMemory::usesMemory));
    }

    private static boolean usesMemory(Statement statement) {
        return statement.match(
                call -> usesMemory(call.call()),
                branch -> branch.call().filter(InitialMemory::usesMemory).isPresent()
                        || branch.then().stream().anyMatch(InitialMemory::usesMemory)
                        || branch.otherwise().stream().anyMatch(InitialMemory::usesMemory));
    }

    private static boolean usesMemory(CallSyntax call) {
        return KernelFunctions.find(call.function())
                .filter(function -> function.allocates() || function.frees())
                .isPresent();
    }

    static List<String> names() {
        return NAMES;
    }

    /** {@return whether a process allocates or frees, or an entry was read} */
    boolean used() {
        return calls || !given.isEmpty();
    }

    void read(InitEntry entry) {
        if (!given.add(entry.name())) {
            throw source.error(entry.at(), "the init block says this once: " + entry.name());
        }
        last = entry.valueAt();
        if (entry.name().equals(KSWAPD)) {
            if (!SLEEPS_OR_NOT.contains(entry.value())) {
                throw source.unknown(entry.valueAt(), "state of kswapd", entry.value(), SLEEPS_OR_NOT);
            }
            awake = entry.value().equals(AWAKE);
            return;
        }
        int most = MOST.getOrDefault(entry.name(), 0);
        if (!entry.value().matches("[0-9]{1,3}") || Integer.parseInt(entry.value()) > most) {
            throw source.error(entry.valueAt(), entry.name() + " is a number from 0 to " + most + ": " + entry.value());
        }
        values.put(entry.name(), Integer.valueOf(entry.value()));
    }

    /** {@return the memory of a test on that many CPUs} */
    MemorySpec spec(int cpus) {
        if (!used()) {
            return MemorySpec.NONE;
        }
        int pcp = value("pcp", 0);
        int cache = value("cache", 0);
        int elsewhere = cpus * pcp + cache;
        int free = value("free", Math.max(0, MemorySpec.PAGES - elsewhere));
        if (free + elsewhere > MemorySpec.PAGES) {
            throw source.error(
                    last,
                    "there are " + MemorySpec.PAGES + " pages, and free=" + free + " with pcp=" + pcp + " on " + cpus
                            + (cpus == 1 ? " CPU" : " CPUs") + " and cache=" + cache + " are "
                            + (free + elsewhere));
        }
        int min = value("min", 0);
        int low = value("low", min);
        int high = value("high", low);
        if (min > low || low > high) {
            throw source.error(last, "watermarks grow: min=" + min + " low=" + low + " high=" + high);
        }
        return new MemorySpec(
                true, free, pcp, value("slab", 0) > 0, cache, min, low, high, value("boost", 0) > 0, awake);
    }

    private int value(String name, int otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
