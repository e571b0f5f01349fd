package org.nowait.review.counterexample;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.machine.KernelFunction;
import org.nowait.kernel.machine.KernelFunctions;
import org.nowait.kernel.machine.Phase;
import org.nowait.kernel.machine.Step;
import org.nowait.kernel.machine.Waiting;

/** What a step does, in the kernel's words: the function called, and what came of it where that is not plain. */
final class StepWords {

    private final Step step;
    private final String function;
    private final Optional<Moment.LockName> lock;
    private final Moment before;
    private final Moment after;

    StepWords(Step step, String function, Optional<Moment.LockName> lock, Moment before, Moment after) {
        this.step = step;
        this.function = function;
        this.lock = lock;
        this.before = before;
        this.after = after;
    }

    String text() {
        return switch (step.action()) {
            case SCHEDULE_IN -> was().phase() == Phase.NEW ? "starts (" + kind() + ")" : "gets its CPU back";
            case ENTER_SOFTIRQ, ENTER_HARDIRQ, ENTER_NMI -> "<Interrupt> (" + kind() + ")";
            case EXIT -> was().execution() == Execution.TASK ? "ends" : "returns from the interrupt";
            case YIELD -> "schedule()";
            case MIGHT_SLEEP -> "might_sleep()";
            case SET_IRQ_FLAG -> irqFlag();
            case OPEN_SECTION -> openSection();
            case CLOSE_SECTION -> closeSection();
            case LOCK -> take();
            case CONTEND -> take() + ": " + holders();
            case OBTAIN -> take() + ": has it now";
            case TRYLOCK -> call(LockVerbs.tried(wanted(), shared())) + (grew() ? ": got it" : ": failed");
            case UNLOCK -> call(LockVerbs.release(wanted(), shared()));
            case RELEASE -> "rt_mutex_slowunlock(" + name() + "): lets it go";
            case WAKE -> "wake_up_process(" + woken() + ")";
            case INIT_LOCK -> call(LockVerbs.init(wanted()));
            case WARN -> "WARN_ON_ONCE()";
            case CALL -> "calls";
            default -> new MemoryWords(step, before, after).text();
        };
    }

    private Moment.ProcessState was() {
        return before.processes().get(step.process());
    }

    private Moment.ProcessState is() {
        return after.processes().get(step.process());
    }

    private Moment.LockName wanted() {
        return lock.orElseThrow();
    }

    private String name() {
        return lock.map(Moment.LockName::kernel).orElse("");
    }

    private String kind() {
        String kind = was().kind().text();
        String execution = was().execution().text();
        return kind.equals(execution) ? kind : kind + ", runs as a " + execution;
    }

    private boolean grew() {
        return is().open().size() > was().open().size();
    }

    /* A function of the scenario is called with the lock; one of the kernel's own takes it by the plain form. */
    private String call(String verb) {
        boolean takesLock = ofScenario().filter(KernelFunction::takesLock).isPresent();
        return (takesLock ? function : verb) + "(" + name() + ")";
    }

    private Optional<KernelFunction> ofScenario() {
        return KernelFunctions.find(function);
    }

    private boolean shared() {
        List<Moment.Open> open = (grew() ? is() : was()).open();
        return open.stream()
                .filter(each -> each.lock().equals(wanted()))
                .reduce((older, newer) -> newer)
                .filter(each -> !each.mode().isEmpty() && !each.mode().equals("write"))
                .isPresent();
    }

    private String take() {
        return call(LockVerbs.take(wanted(), shared()));
    }

    private String holders() {
        String holders = before.processes().stream()
                .filter(process -> process.held().stream()
                        .anyMatch(open -> open.lock().machine().equals(wanted().machine())))
                .map(Moment.ProcessState::name)
                .collect(Collectors.joining(", "));
        String how = is().waiting() == Waiting.SPIN ? "spins" : "blocks";
        return (holders.isEmpty() ? "a writer waits" : "held by " + holders) + ", " + how;
    }

    private String irqFlag() {
        boolean on = after.cpus().get(was().cpu()).irqsOn();
        boolean same = on == before.cpus().get(was().cpu()).irqsOn();
        String what = (same ? "interrupts stay " : "interrupts ") + (on ? "on" : "off");
        return function.isEmpty() ? what : function + "(): " + what;
    }

    private String openSection() {
        if (!grew()) {
            return function + "()";
        }
        Moment.Open open = is().open().get(is().open().size() - 1);
        return within(SectionWords.open(open.kind()), open.kind().equals("map") ? name(open) : "");
    }

    private String closeSection() {
        List<Moment.Open> rest = is().open();
        for (int i = 0; i < was().open().size(); i++) {
            Moment.Open open = was().open().get(i);
            if (i >= rest.size() || rest.get(i).step() != open.step()) {
                return within(SectionWords.close(open.kind()), open.kind().equals("map") ? name(open) : "");
            }
        }
        return function + "(): nothing to close";
    }

    private static String name(Moment.Open open) {
        return open.lock().kernel();
    }

    /* spin_lock_bh() opens a section on the way to the lock. */
    private String within(String verb, String argument) {
        boolean takesLock = ofScenario().filter(KernelFunction::takesLock).isPresent();
        return takesLock && !function.equals(verb)
                ? function + "(): " + verb + "(" + argument + ")"
                : verb + "(" + argument + ")";
    }

    private String woken() {
        return after.processes().stream()
                .filter(process -> process.waiting() == Waiting.WOKEN
                        && before.processes().get(process.number()).waiting() != Waiting.WOKEN)
                .map(Moment.ProcessState::name)
                .collect(Collectors.joining(", "));
    }
}
