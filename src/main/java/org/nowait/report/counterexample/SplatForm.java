package org.nowait.report.counterexample;

import java.util.List;
import java.util.stream.Collectors;
import org.nowait.kernel.context.Flag;
import org.nowait.kernel.machine.Phase;
import org.nowait.kernel.machine.Waiting;
import org.nowait.review.counterexample.CounterexampleStep;
import org.nowait.review.counterexample.Moment;
import org.nowait.review.counterexample.Rule;

/**
 * The facts in the order of lockdep's reports: who wants what and where, in which context, holding what. The banner says
 * MODEL, so that nothing that scans kernel logs takes it for a report of a kernel.
 */
final class SplatForm {

    private static final String BAR = "=============================";
    private static final String RULE = "-----------------------------";

    private final Exhibit exhibit;
    private final Lines out = new Lines();

    private SplatForm(Exhibit exhibit) {
        this.exhibit = exhibit;
    }

    static String of(Exhibit exhibit) {
        SplatForm form = new SplatForm(exhibit);
        form.out.line(BAR);
        form.facts();
        form.origin();
        return form.out.toString();
    }

    /** {@return the facts without the way there and the origin} */
    static String factsOf(Exhibit exhibit) {
        SplatForm form = new SplatForm(exhibit);
        form.facts();
        return form.out.toString();
    }

    private void facts() {
        out.line("[ MODEL: " + exhibit.title() + " ]");
        out.line(exhibit.found().asked().test().name() + " on " + exhibit.place() + ", Linux "
                + exhibit.build().era().release());
        out.line(Circumstances.options(exhibit.build()));
        out.line(RULE);
        if (exhibit.found().steps().isEmpty()) {
            out.line("it is so before the first step");
            return;
        }
        CounterexampleStep last = exhibit.found().last();
        boolean stuck =
                exhibit.found().wanted().flag().filter(Flag.DEADLOCK::equals).isPresent();
        if (stuck) {
            waiters();
        } else if (exhibit.found().wanted().flag().isEmpty()) {
            registers();
        } else {
            wanted(last);
            Circumstances here = new Circumstances(exhibit, last);
            out.line("other info that might help us debug this:");
            out.line(here.context());
            out.line(here.count());
            here.held().forEach(out::line);
        }
        flags();
        rule(last);
    }

    private void wanted(CounterexampleStep step) {
        String who = "P" + step.process() + "/"
                + exhibit.found().end().processes().get(step.process()).kind().text();
        String verb = switch (step.action()) {
            case LOCK, CONTEND -> " is trying to lock:";
            case OBTAIN -> " has waited for lock:";
            case TRYLOCK -> " tries lock:";
            case UNLOCK, RELEASE -> " is trying to release lock:";
            case INIT_LOCK -> " is freeing held lock:";
            default -> ": " + step.text();
        };
        out.line(who + verb);
        if (verb.startsWith(" ") && step.lock().isPresent()) {
            Moment.LockName lock = step.lock().get();
            boolean shared =
                    !lock.lockClass().equals(lock.machine()) && lock.kernel().equals(lock.machine());
            out.line(" " + Exhibit.lock(lock) + (shared ? ", class " + lock.lockClass() : "") + ", at: "
                    + Exhibit.at(step));
        } else {
            out.line(" at: " + Exhibit.at(step));
        }
    }

    private void waiters() {
        Moment end = exhibit.found().end();
        for (Moment.ProcessState process : end.processes()) {
            if (process.phase() == Phase.DONE) {
                continue;
            }
            String who = process.name() + "/" + process.kind().text();
            boolean waits = process.waiting() != Waiting.NO && process.wants().isPresent();
            if (waits) {
                String lock = process.wants().get().machine();
                String holders = end.processes().stream()
                        .filter(other -> other.held().stream()
                                .anyMatch(open -> open.lock().machine().equals(lock)))
                        .map(Moment.ProcessState::name)
                        .collect(Collectors.joining(", "));
                out.line(who + (process.waiting() == Waiting.SPIN ? " spins on lock:" : " sleeps for lock:"));
                out.line(" " + Exhibit.lock(process.wants().get()) + (holders.isEmpty() ? "" : ", held by " + holders));
            } else {
                out.line(who + (process.phase() == Phase.NEW ? " never starts" : " does not get its CPU back"));
            }
            for (Moment.Open open : process.held()) {
                out.line("   holds " + Exhibit.lock(open.lock()) + ", at: "
                        + Exhibit.at(exhibit.found().steps().get(open.step() - 1)));
            }
        }
    }

    private void registers() {
        out.line("the test asks: " + exhibit.found().asked().test().condition().text());
        out.line("the run ends with:");
        for (Moment.ProcessState process : exhibit.found().end().processes()) {
            process.registers().forEach((name, value) -> out.line(" " + process.number() + ":" + name + " = " + value));
        }
    }

    private void flags() {
        List<Flag> reported = exhibit.flags(true);
        List<Flag> happened = exhibit.flags(false);
        out.line("reported: " + (reported.isEmpty() ? "nothing by this kernel" : words(reported)));
        if (!happened.isEmpty()) {
            out.line("happens: " + words(happened));
        }
    }

    private static String words(List<Flag> flags) {
        return flags.stream().map(Flag::name).collect(Collectors.joining(", "));
    }

    private void rule(CounterexampleStep last) {
        String step = Rule.place(exhibit.specDir(), last.action())
                .map(place -> "      " + place + "  " + last.label() + ", the last step")
                .orElse("");
        exhibit.rule().ifPresent(rule -> {
            out.line("rule: " + rule.words());
            boolean wait = exhibit.found()
                    .wanted()
                    .flag()
                    .filter(Flag.INVALID_WAIT::equals)
                    .isPresent();
            if (wait && last.lock().isPresent()) {
                Circumstances here = new Circumstances(exhibit, last);
                out.line("      " + here.number(last.lock().get().outer()) + " is asked for, and " + here.limit());
            }
            rule.place(exhibit.specDir()).ifPresent(place -> out.line("      " + place + "  " + rule.operator()));
            if (!step.isEmpty()) {
                out.line(step);
            }
            out.line("      " + rule.kernel());
        });
    }

    private void origin() {
        out.line("how it comes about:");
        out.block(WayForm.of(exhibit));
        if (!exhibit.found().dropped().isEmpty()) {
            out.line("not needed for it: " + String.join(", ", exhibit.found().dropped()));
        }
        out.line(exhibit.confirmed());
        out.command("reproduce: ", exhibit.reproduce());
    }
}
