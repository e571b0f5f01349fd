package org.nowait.evidence;

import java.util.List;

/** The processes of a test about lock classes: an order taken both ways, or a lock used in and outside of an interrupt. */
final class LitmusClasses {

    private final Splat splat;
    private final LitmusObjects objects;
    private final boolean rawNesting;

    LitmusClasses(Splat splat, LitmusObjects objects, boolean rawNesting) {
        this.splat = splat;
        this.objects = objects;
        this.rawNesting = rawNesting;
    }

    void addTo(List<LitmusProcess> processes) {
        SplatLock wanted = splat.wanted().orElseThrow();
        switch (splat.kind()) {
            case CIRCULAR -> processes.add(circle());
            case INCONSISTENT -> {
                LitmusProcess task = new LitmusProcess(objects, "__task");
                once(task, List.of(wanted));
                processes.add(task);
                processes.add(interrupt(wanted, irqOf(splat.usage())));
            }
            default -> inversion(processes, wanted);
        }
    }

    /* Every dependency of the chain once, then the one that closes the circle. */
    private LitmusProcess circle() {
        LitmusProcess task = new LitmusProcess(objects, "__task");
        SplatLock wanted = splat.wanted().orElseThrow();
        List<SplatLock> chain = splat.chain().size() > 1 ? splat.chain() : List.of(wanted, other());
        for (int i = 1; i < chain.size(); i++) {
            once(task, List.of(chain.get(i - 1), chain.get(i)));
        }
        once(task, List.of(chain.get(chain.size() - 1), chain.get(0)));
        return task;
    }

    private SplatLock other() {
        return splat.other().orElseGet(() -> splat.wanted().orElseThrow());
    }

    private void inversion(List<LitmusProcess> processes, SplatLock wanted) {
        boolean order = splat.kind() == SplatKind.IRQ_ORDER;
        boolean wantedIsSafe = !order && isUsed(wanted, "-?") && isUsed(other(), "+?");
        SplatLock safe = wantedIsSafe ? wanted : other();
        SplatLock unsafe = wantedIsSafe ? other() : wanted;
        boolean softirq = !(has(safe, 0, "-?") && has(unsafe, 0, "+?"));
        LitmusProcess task = new LitmusProcess(objects, "__task");
        once(task, List.of(unsafe));
        task.call(softirq ? "local_bh_disable" : "local_irq_disable");
        once(task, List.of(safe, unsafe));
        task.call(softirq ? "local_bh_enable" : "local_irq_enable");
        processes.add(task);
        processes.add(interrupt(safe, softirq ? "__softirq" : "__irq_handler"));
    }

    private LitmusProcess interrupt(SplatLock lock, String attribute) {
        LitmusProcess process = new LitmusProcess(objects, attribute + " __on(0) __after(0)");
        once(process, List.of(lock));
        return process;
    }

    private void once(LitmusProcess process, List<SplatLock> locks) {
        for (SplatLock lock : locks) {
            SplatLock anywhere = new SplatLock("", lock.name(), lock.usage(), lock.digits(), lock.at());
            LitmusCalls calls = LitmusCalls.of(anywhere, rawNesting);
            process.take(calls, calls.hasObject() ? objects.identifier(anywhere, calls) : "", false);
        }
        process.closeAll();
    }

    private static String irqOf(String usage) {
        return usage.contains("NMI") ? "__nmi" : usage.contains("HARDIRQ") ? "__irq_handler" : "__softirq";
    }

    private static boolean isUsed(SplatLock lock, String signs) {
        return has(lock, 0, signs) || has(lock, 2, signs);
    }

    private static boolean has(SplatLock lock, int irq, String signs) {
        return lock.usage().length() >= irq + 2
                && (signs.indexOf(lock.usage().charAt(irq)) >= 0
                        || signs.indexOf(lock.usage().charAt(irq + 1)) >= 0);
    }
}
