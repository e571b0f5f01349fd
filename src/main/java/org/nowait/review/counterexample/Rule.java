package org.nowait.review.counterexample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Action;

/**
 * The rule behind a flag.
 *
 * @param title the kernel's own title for it, without {@code BUG:}; of what only happens a title in its style
 * @param words the rule, in one sentence
 * @param module the module of the specification that states it; empty if the step itself does
 * @param operator the operator there
 * @param kernel the kernel's file and function
 */
public record Rule(String title, String words, String module, String operator, String kernel) {

    private static final String LOCKDEP = "kernel/locking/lockdep.c, ";

    /** {@return the one rule of lockdep that holds in NMIs, where the rest of it is off} */
    public static Rule ofNmi() {
        return new Rule(
                "inconsistent lock state",
                "a class that is used outside of NMIs is not taken in one",
                "Lockdep",
                "UsedOutsideNmi",
                LOCKDEP + "verify_lock_unused()");
    }

    /** {@return the rule of a flag} */
    public static Rule of(Flag flag) {
        return switch (flag) {
            case INVALID_WAIT ->
                new Rule(
                        "Invalid wait context",
                        "a lock waits in a way that the context and every lock held in it allow",
                        "Lockdep",
                        "InvalidWait",
                        LOCKDEP + "check_wait_context()");
            case LOCKDEP_RECURSION ->
                new Rule(
                        "possible recursive locking detected",
                        "no lock is asked for while one of its class is held",
                        "Lockdep",
                        "Recursion",
                        LOCKDEP + "check_deadlock()");
            case LOCKDEP_ORDER ->
                new Rule(
                        "possible circular locking dependency detected",
                        "classes are taken in one order",
                        "Lockdep",
                        "HasStrongCycle",
                        LOCKDEP + "check_prevs_add()");
            case LOCKDEP_IRQ ->
                new Rule(
                        "inconsistent lock state",
                        "a class that an interrupt takes is not held with that interrupt on",
                        "Lockdep",
                        "IrqUnsafe",
                        LOCKDEP + "mark_usage(), check_irq_usage()");
            case LOCKDEP_UNLOCK ->
                new Rule(
                        "bad unlock balance detected!",
                        "only a held lock is released",
                        "UnlockSteps",
                        "BadUnlock",
                        LOCKDEP + "__lock_release()");
            case LOCKDEP_FREED ->
                new Rule(
                        "held lock freed!",
                        "no held lock is initialised",
                        "UnlockSteps",
                        "InitLock",
                        LOCKDEP + "debug_check_no_locks_freed()");
            case MIGHT_SLEEP ->
                new Rule(
                        "sleeping function called from invalid context",
                        "might_sleep() is called where blocking is allowed",
                        "PreemptCount",
                        "MightSleepComplains",
                        "kernel/sched/core.c, __might_resched()");
            case SCHEDULING_ATOMIC ->
                new Rule(
                        "scheduling while atomic",
                        "schedule() is called with preemption on",
                        "PreemptCount",
                        "SchedulingComplains",
                        "kernel/sched/core.c, schedule_debug()");
            default -> ofWhatHappens(flag);
        };
    }

    private static Rule ofWhatHappens(Flag flag) {
        return switch (flag) {
            case SLEEP_IN_ATOMIC ->
                new Rule(
                        "Sleeping lock in atomic context",
                        "who asks for what may sleep may give up the CPU",
                        "PreemptCount",
                        "MayBlockOn",
                        "Documentation/locking/locktypes.rst");
            case DEADLOCK ->
                new Rule(
                        "deadlock",
                        "some process can go on until all are done",
                        "LitmusClient",
                        "Final",
                        "Documentation/locking/lockdep-design.rst");
            case CORRUPTION ->
                new Rule(
                        "data corruption",
                        "what a lock protects has one owner, and callers free what they got",
                        "Machine",
                        "MutualExclusion",
                        "Documentation/locking/locktypes.rst, owner semantics");
            case BAD_UNLOCK ->
                new Rule(
                        "unlock by someone who does not hold the lock",
                        "who took a lock releases it",
                        "UnlockSteps",
                        "BadUnlock",
                        "Documentation/locking/locktypes.rst, owner semantics");
            case LEAK ->
                new Rule(
                        "pages lost",
                        "a block is freed as large as it was allocated",
                        "ZoneSteps",
                        "IsLess",
                        "mm/page_alloc.c, __free_pages()");
            case RESERVES_USED ->
                new Rule(
                        "reserves used",
                        "pages below the min mark are for the entitled",
                        "ZoneRules",
                        "ReservesAreForTheEntitled",
                        "mm/page_alloc.c, __zone_watermark_ok()");
            case KSWAPD_WOKEN ->
                new Rule(
                        "kswapd woken",
                        "kswapd is woken for a request that has the bit for it",
                        "ZoneRules",
                        "KswapdWokenWhenAsked",
                        "mm/vmscan.c, wakeup_kswapd()");
            default ->
                new Rule(
                        "a WARN_ON_ONCE() of the kernel",
                        "the context is one that the function is made for",
                        "",
                        "",
                        "the function named above");
        };
    }

    /**
     * Finds the operator in the specification as it stands there now.
     *
     * @param specDir the folder of the specification
     * @return {@code spec/Lockdep.tla:56}; nothing if the specification has no such operator
     */
    public Optional<String> place(Path specDir) {
        return place(specDir, List.of(specDir.resolve(module + ".tla")), operator);
    }

    /**
     * Finds an action in the specification as it stands there now.
     *
     * @param specDir the folder of the specification
     * @param action the action
     * @return {@code spec/LockSteps.tla:93}; nothing if the specification has no such action
     */
    public static Optional<String> place(Path specDir, Action action) {
        List<Path> modules = Stream.of(
                        "ContextSteps", "SectionSteps", "LockSteps", "UnlockSteps", "ZoneSteps", "ReclaimSteps")
                .map(name -> specDir.resolve(name + ".tla"))
                .toList();
        return place(specDir, modules, action.text());
    }

    private static Optional<String> place(Path specDir, List<Path> modules, String operator) {
        Pattern definition = Pattern.compile("^" + Pattern.quote(operator) + "(\\(.*\\))?\\s*==.*");
        for (Path module : modules) {
            List<String> lines = lines(module);
            for (int i = 0; i < lines.size(); i++) {
                if (definition.matcher(lines.get(i)).matches()) {
                    return Optional.of(specDir.getFileName() + "/" + module.getFileName() + ":" + (i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(Path module) {
        try {
            return Files.isRegularFile(module) ? Files.readAllLines(module) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(module + ": cannot be read", e);
        }
    }
}
