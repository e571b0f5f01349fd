package org.nowait.review;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.nowait.graph.StateGraph;
import org.nowait.kernel.config.Build;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.context.Execution;
import org.nowait.kernel.context.SectionKind;
import org.nowait.kernel.lock.LockMode;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.machine.Client;
import org.nowait.kernel.machine.FunctionRole;
import org.nowait.kernel.machine.KernelFunction;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.kernel.machine.Scenario;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/** The states of a model's graph, read as processes, sections and calls. */
final class GraphStates {

    /** How a contention between tasks is written, after the type. */
    static final String BY_TASKS = ": task against task";

    /** How a contention of an interrupt over the holder is written, after the type. */
    static final String BY_INTERRUPT = ": interrupt over holder";

    private final ReplayTarget target;
    private final StateGraph graph;

    GraphStates(ReplayTarget target) {
        this.target = target;
        this.graph = target.graph();
    }

    /** {@return the numbers of some variables' values, equal exactly if the values are} */
    List<Integer> key(int state, String... variables) {
        return Arrays.stream(variables)
                .map(variable -> graph.valueId(state, graph.variables().indexOf(variable)))
                .toList();
    }

    /** {@return the kind of a process} */
    ContextKind kind(int state, int process) {
        return scenario(state).processes().get(process).kind();
    }

    /** {@return the functions that left the sections open on the CPU of a process} */
    Set<KernelFunction> open(int state, int process) {
        Set<KernelFunction> functions = new LinkedHashSet<>();
        Scenario scenario = scenario(state);
        for (TlaValue each : stack(state, process)) {
            int owner = integer(each);
            List<TlaValue> sections = ((TlaSeq) at(state, "sections", owner)).elements();
            for (TlaValue section : sections) {
                List<KernelFunction> able = calls(scenario, owner).stream()
                        .filter(call -> leaves(call, section))
                        .map(Operation.Call::function)
                        .distinct()
                        .toList();
                if (able.size() == 1 && (isOwn(section) || sections.size() == 1)) {
                    functions.add(able.get(0));
                }
            }
        }
        return functions;
    }

    /* Counted sections are also parts of others: spin_lock_bh() leaves one of the kind that local_bh_disable() leaves. */
    private static boolean isOwn(TlaValue section) {
        String kind = text(section, "kind");
        return LockType.find(kind).isPresent()
                || kind.equals(SectionKind.MAP.text())
                || kind.equals(SectionKind.RCU_BH.text())
                || kind.equals(SectionKind.RCU_SCHED.text())
                || kind.equals(SectionKind.IRQ.text());
    }

    private static boolean leaves(Operation.Call call, TlaValue section) {
        KernelFunction function = call.function();
        String kind = text(section, "kind");
        if (!function.opens()) {
            return false;
        }
        if (function.section() == SectionKind.LOCK) {
            return function.lockType().map(LockType::text).orElse("").equals(kind)
                    && call.lock().equals(text(section, "lock"))
                    && function.form().text().equals(text(section, "form"))
                    && (function.mode() == LockMode.WRITE)
                            == text(section, "mode").equals("write")
                    && (function.role() == FunctionRole.LOCK)
                            == text(section, "how").equals("lock");
        }
        if (!function.section().text().equals(kind)) {
            return false;
        }
        return switch (function.section()) {
            case MAP -> call.lock().equals(text(section, "lock"));
            case IRQ -> text(section, "form").equals(function.needsVariable() ? "save" : "disable");
            default -> true;
        };
    }

    private static List<Operation.Call> calls(Scenario scenario, int process) {
        List<Operation> all = scenario.client()
                .match(
                        litmus -> scenario.processes().get(process).program(),
                        any -> any.alphabets().get(process).calls());
        return GraphCoverage.straight(all);
    }

    /** {@return the functions that the programs of finished processes called} */
    Set<KernelFunction> finished(int state) {
        Set<KernelFunction> functions = new LinkedHashSet<>();
        Scenario scenario = scenario(state);
        if (scenario.client() instanceof Client.Litmus) {
            for (int process = 0; process < scenario.processes().size(); process++) {
                if (isDone(state, process)) {
                    calls(scenario, process).forEach(call -> functions.add(call.function()));
                }
            }
        }
        return functions;
    }

    /** {@return the kind of the finished process whose program calls a function} */
    String finishedKind(int state, KernelFunction function) {
        Scenario scenario = scenario(state);
        for (int process = 0; process < scenario.processes().size(); process++) {
            if (isDone(state, process)
                    && calls(scenario, process).stream()
                            .anyMatch(call -> call.function().equals(function))) {
                return kind(state, process).text();
            }
        }
        throw new IllegalArgumentException("no finished process called " + function);
    }

    private boolean isDone(int state, int process) {
        return ((TlaString) at(state, "phase", process)).string().equals("done");
    }

    /** {@return which types of locks are asked for by a running process while another holds one} */
    Set<String> contentions(int state) {
        Set<String> found = new LinkedHashSet<>();
        Scenario scenario = scenario(state);
        Build build = build(state);
        for (int process = 0; process < scenario.processes().size(); process++) {
            List<TlaValue> todo = ((TlaSeq) at(state, "todo", process)).elements();
            String lock = todo.isEmpty() ? "" : asked((TlaRecord) todo.get(0));
            for (int holder = 0;
                    !lock.isEmpty() && holder < scenario.processes().size();
                    holder++) {
                if (holder != process && holds(state, holder, lock)) {
                    meet(scenario, build, state, process, holder, type(scenario, lock), found);
                }
            }
        }
        return found;
    }

    private void meet(
            Scenario scenario, Build build, int state, int process, int holder, String type, Set<String> found) {
        ProcessSpec asks = scenario.processes().get(process);
        boolean task = asks.kind().execution(build) == Execution.TASK;
        boolean holderIsTask = scenario.processes().get(holder).kind().execution(build) == Execution.TASK;
        if (task && holderIsTask && !type.isEmpty()) {
            found.add(type + BY_TASKS);
        }
        List<TlaValue> stack = stack(state, process);
        int top = stack.indexOf(TlaInt.of(process));
        int below = stack.indexOf(TlaInt.of(holder));
        if (!task && below >= 0 && below < top && !type.isEmpty()) {
            found.add(type + BY_INTERRUPT);
        }
    }

    private static String asked(TlaRecord primitive) {
        boolean asks =
                primitive.names().contains("do") && List.of("lock", "trylock").contains(text(primitive, "do"));
        return asks ? text(primitive, "lock") : "";
    }

    private boolean holds(int state, int process, String lock) {
        return ((TlaSeq) at(state, "sections", process))
                .elements().stream().anyMatch(section -> text(section, "lock").equals(lock));
    }

    /** Locks that the kernel takes for itself have no type of their own here. */
    private static String type(Scenario scenario, String lock) {
        return scenario.locks().stream()
                .filter(spec -> spec.name().equals(lock))
                .map(LockSpec::type)
                .map(LockType::text)
                .findFirst()
                .orElse("");
    }

    private Scenario scenario(int state) {
        return target.scenarios().get(integer(cell(state).get("test")) - 1);
    }

    private Build build(int state) {
        return Builds.byName(text(cell(state), "build"));
    }

    private TlaRecord cell(int state) {
        return (TlaRecord) graph.value(state, graph.variables().indexOf("cell"));
    }

    /** {@return the processes on the CPU of a process, which is CPU 0 where there is no other; the one that runs last} */
    private List<TlaValue> stack(int state, int process) {
        int cpu = build(state).smp() ? scenario(state).processes().get(process).cpu() : 0;
        return ((TlaSeq) at(state, "stack", cpu)).elements();
    }

    private TlaValue at(int state, String variable, int index) {
        TlaFunction function =
                (TlaFunction) graph.value(state, graph.variables().indexOf(variable));
        return Objects.requireNonNull(function.find(TlaInt.of(index)), variable);
    }

    static int integer(TlaValue value) {
        return Math.toIntExact(((TlaInt) value).value());
    }

    static String text(TlaValue record, String field) {
        return ((TlaString) ((TlaRecord) record).get(field)).string();
    }
}
