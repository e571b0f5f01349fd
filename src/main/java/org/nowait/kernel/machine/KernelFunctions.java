package org.nowait.kernel.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nowait.kernel.config.NearestName;

/** The table of kernel functions. */
public final class KernelFunctions {

    private static final Map<String, KernelFunction> BY_NAME = table();

    private KernelFunctions() {}

    private static Map<String, KernelFunction> table() {
        List<KernelFunction> all = new ArrayList<>();
        LockFunctions.addTo(all);
        ContextFunctions.addTo(all);
        MemoryFunctions.addTo(all);
        Map<String, KernelFunction> byName = new LinkedHashMap<>();
        for (KernelFunction function : all) {
            if (byName.put(function.name(), function) != null) {
                throw new IllegalStateException("a kernel function is listed once: name=" + function.name());
            }
        }
        return byName;
    }

    /** {@return every function: those of locks, of the context, of memory} */
    public static List<KernelFunction> all() {
        return List.copyOf(BY_NAME.values());
    }

    /**
     * Finds a function.
     *
     * @param name the kernel symbol
     * @return the function, or nothing
     */
    public static Optional<KernelFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * Finds a function that must exist.
     *
     * @param name the kernel symbol
     * @return the function
     * @throws IllegalArgumentException if there is none; the text names the nearest one
     */
    public static KernelFunction byName(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such kernel function: name=" + name + " (nearest: " + nearest(name) + ")"));
    }

    /** {@return the symbol that looks most like the given one} */
    public static String nearest(String name) {
        return NearestName.of(name, BY_NAME.keySet());
    }
}
