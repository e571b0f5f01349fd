package org.nowait.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts of one report while its lines are read; the first of a kind of fact wins. */
final class SplatFacts {

    final SplatKind kind;
    Optional<KernelIdent> kernel = Optional.empty();
    String task = "";
    String irqState = "";
    Optional<SplatLock> wanted = Optional.empty();
    Optional<SplatLock> other = Optional.empty();
    Optional<WaitDigits> context = Optional.empty();
    final List<SplatLock> held = new ArrayList<>();
    boolean heldKnown;
    Optional<AtomicFacts> atomic = Optional.empty();
    final List<SplatLock> chain = new ArrayList<>();
    String usage = "";
    List<TraceFrame> trace = List.of();
    final List<String> notes = new ArrayList<>();

    SplatFacts(SplatKind kind) {
        this.kind = kind;
    }

    /** Says whether nothing but a title has been seen. */
    boolean isEmpty() {
        return task.isEmpty()
                && wanted.isEmpty()
                && other.isEmpty()
                && context.isEmpty()
                && !heldKnown
                && atomic.flatMap(facts -> facts.inAtomic().isPresent() ? Optional.of(facts) : Optional.empty())
                        .isEmpty();
    }

    Splat freeze(String source, int line) {
        return new Splat(
                kind, source, line, kernel, task, irqState, wanted, other, context, held, heldKnown, atomic, chain,
                usage, trace, notes);
    }
}
