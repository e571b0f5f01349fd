package org.nowait.kernel.machine;

import org.nowait.kernel.config.Fault;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Primitive.Kind;
import org.nowait.kernel.mm.Pointer;
import org.nowait.kernel.mm.Zone;

/** The steps on objects. Models {@code alloc_from_pcs()}, {@code free_to_pcs()} and {@code __slab_free()} and {@code defer_free()} (mm/slub.c). */
final class ObjectSteps {

    private final MachineParts parts;
    private final Processes processes;
    private final boolean overflows;
    private final boolean forgets;

    ObjectSteps(MachineParts parts) {
        this.parts = parts;
        this.processes = parts.processes;
        this.overflows = parts.faults.contains(Fault.SHEAF_OVERFLOWS);
        this.forgets = parts.faults.contains(Fault.DEFERRED_OBJECT_LOST);
    }

    private Zone zone() {
        return parts.zone.orElseThrow();
    }

    StepResult takeObject(int process) {
        StepResult allowed = parts.allowed(process, Kind.SHEAF_POP);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        int cpu = parts.cpuOf[process];
        int object = zone().sheaf(cpu);
        if (object != Pointer.NULL) {
            zone().setSheaf(cpu, Pointer.NULL);
            zone().owner().got(object, 0);
            processes.setRegister(process, parts.frames.next(process).wanted().register(), object);
        }
        parts.frames.advance(process);
        parts.flags.raise(0);
        return StepResult.PERFORMED;
    }

    private boolean isGood(int object) {
        return Pointer.isObject(object) && zone().owner().order(object) >= 0;
    }

    /** Into the CPU's sheaf, which holds one; a full one sends the object to its slab. */
    StepResult putObject(int process) {
        StepResult allowed = parts.allowed(process, Kind.SHEAF_PUSH);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        int cpu = parts.cpuOf[process];
        int object = processes.argument(process);
        Request request = parts.frames.next(process).wanted();
        boolean good = isGood(object);
        boolean room = zone().sheaf(cpu) == Pointer.NULL || overflows;
        if (good && room) {
            zone().setSheaf(cpu, object);
            zone().owner().gaveBack(object);
            parts.clearFreed(process, request);
        }
        if (good && !room) {
            parts.frames.advanceFailed(process);
        } else {
            processes.setArgument(process, Pointer.NULL);
            parts.frames.advance(process);
        }
        parts.flags.raise(good ? 0 : Flag.CORRUPTION.bit());
        return StepResult.PERFORMED;
    }

    /** To its slab; the page of a slab of its own is what the function frees next. */
    StepResult freeObject(int process) {
        StepResult allowed = parts.allowed(process, Kind.SLAB_GIVE);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        int object = processes.argument(process);
        boolean owns = Pointer.ownsSlab(object);
        int page = owns ? Pointer.page(Pointer.pfn(object)) : Pointer.NULL;
        boolean good = isGood(object);
        if (good) {
            zone().owner().gaveBack(object);
            if (owns) {
                zone().owner().got(page, 0);
            }
            parts.clearFreed(process, parts.frames.next(process).wanted());
        }
        processes.setArgument(process, page);
        parts.frames.advance(process);
        parts.flags.raise(good ? 0 : Flag.CORRUPTION.bit());
        return StepResult.PERFORMED;
    }

    /** Aside, where no lock is needed. */
    StepResult deferObject(int process) {
        StepResult allowed = parts.allowed(process, Kind.DEFER_OBJECT);
        if (allowed != StepResult.PERFORMED) {
            return allowed;
        }
        int object = processes.argument(process);
        boolean good = isGood(object);
        if (good) {
            zone().owner().gaveBack(object);
            if (!forgets) {
                zone().aside().push(object);
            }
            parts.clearFreed(process, parts.frames.next(process).wanted());
        }
        parts.frames.advance(process);
        parts.flags.raise(good ? 0 : Flag.CORRUPTION.bit());
        return StepResult.PERFORMED;
    }
}
