package org.nowait.litmus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.Flag;

/**
 * What a real kernel did: one inner operation in one outer context.
 *
 * @param kernel the kernel
 * @param outer the context
 * @param inner the operation
 * @param primed whether the operation had run once before in plain task context
 * @param verdict what the kernel printed, kinds joined by {@code +}
 * @param returned 1 if a trylock got its lock, or an allocation its page
 */
record KernelRun(String kernel, String outer, String inner, boolean primed, String verdict, int returned) {

    private static final Map<String, String> BUILDS = Map.of(
            "7.3.4-rt", "RT-7.3-DEBUG",
            "7.3.4-preempt", "FULL-7.3-DEBUG",
            "6.1.192-none-lockdep", "NONE-6.1-DEBUG",
            "6.1.192-none-nodebug", "NONE-6.1");

    private static final Map<String, Flag> KINDS = new LinkedHashMap<>(Map.of(
            "WAIT", Flag.INVALID_WAIT,
            "SLEEP", Flag.MIGHT_SLEEP,
            "SCHED_ATOMIC", Flag.SCHEDULING_ATOMIC,
            "INCONSISTENT", Flag.LOCKDEP_IRQ,
            "RECURSIVE", Flag.LOCKDEP_RECURSION,
            "CIRCULAR", Flag.LOCKDEP_ORDER,
            "WARN", Flag.WARN));

    private static final Set<Flag> LOCKDEP =
            EnumSet.of(Flag.INVALID_WAIT, Flag.LOCKDEP_IRQ, Flag.LOCKDEP_RECURSION, Flag.LOCKDEP_ORDER);

    static List<KernelRun> all() {
        try (InputStream in = KernelRun.class.getResourceAsStream("real-kernels.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(KernelRun::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KernelRun parse(String line) {
        String[] cells = line.split(";", -1);
        return new KernelRun(
                cells[0],
                cells[1],
                cells[2],
                cells[3].equals("1"),
                cells[4],
                List.of("1", "PTR").contains(cells[5]) ? 1 : 0);
    }

    /* fs_reclaim, lockdep's map around direct reclaim for masks with __GFP_FS, is not modelled. */
    private boolean allocatesForFileSystems() {
        return inner.endsWith("_KERNEL");
    }

    /** {@return whether the operation gives back what it has} */
    boolean frees() {
        return inner.startsWith("free_") || inner.startsWith("kfree");
    }

    Build build() {
        return Builds.byName(Objects.requireNonNull(BUILDS.get(kernel)));
    }

    /** {@return the flags that the kernel's report stands for; what followed from a crash is left out} */
    Set<Flag> flags() {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String part : verdict.split("\\+", -1)) {
            Flag flag = KINDS.get(part.replaceFirst("\\(.*", ""));
            if (flag != null && !part.startsWith("WARN(lockdep.c") && !part.startsWith("WARN(handle.c")) {
                flags.add(flag);
            }
        }
        if (allocatesForFileSystems()) {
            flags.remove(Flag.LOCKDEP_IRQ);
        }
        return flags;
    }

    /* Lockdep is off after its first report, also after one about printing that report; a warning of the "once" kind
    may have been used up by the first of two runs. */
    boolean agrees(EndState state) {
        EnumSet<Flag> model = EnumSet.noneOf(Flag.class);
        state.flags().stream().filter(Flag::reported).forEach(model::add);
        Set<Flag> seen = flags();
        EnumSet<Flag> missing = EnumSet.copyOf(seen);
        missing.removeAll(model);
        EnumSet<Flag> more = EnumSet.copyOf(model);
        more.removeAll(seen);
        boolean lockdepOff = verdict.contains("CONSOLE_WAIT")
                || verdict.contains("INCONSISTENT")
                || seen.stream().anyMatch(LOCKDEP::contains);
        if (lockdepOff) {
            more.removeAll(LOCKDEP);
        }
        if (primed || lockdepOff) {
            more.remove(Flag.WARN);
        }
        return missing.isEmpty() && more.isEmpty();
    }

    @Override
    public String toString() {
        return kernel + " " + outer + " " + inner + (primed ? " primed" : "") + ": " + verdict;
    }
}
