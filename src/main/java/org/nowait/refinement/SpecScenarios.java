package org.nowait.refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nowait.kernel.context.ContextKind;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.WaitType;
import org.nowait.kernel.machine.Alphabet;
import org.nowait.kernel.machine.Client;
import org.nowait.kernel.machine.KernelFunctions;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.MemorySpec;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.kernel.machine.Scenario;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/**
 * Reads the specification's scenarios, the constant {@code Scenarios} of spec/Processor.tla, so that the Java machine is
 * built from what TLC was given and from nothing else.
 */
public final class SpecScenarios {

    private static final List<String> INTERNAL = List.of(".wait_lock", ".pi_lock", ".rq_lock");
    private static final String BH_LOCK = "softirq_ctrl.lock";

    private SpecScenarios() {}

    /**
     * Reads a table of scenarios.
     *
     * @param table the value of {@code Scenarios}: a sequence of records
     * @return the scenarios in the same order
     * @throws IllegalArgumentException if a record is not as spec/Processor.tla says
     */
    public static List<Scenario> read(TlaValue table) {
        return sequence(table).stream()
                .map(value -> scenario((TlaRecord) value))
                .toList();
    }

    private static Scenario scenario(TlaRecord record) {
        List<TlaRecord> processes = sequence(record.get("procs")).stream()
                .map(TlaRecord.class::cast)
                .toList();
        boolean any = !text(record, "client").equals("litmus");
        List<ProcessSpec> specs = new ArrayList<>();
        List<Alphabet> alphabets = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            TlaRecord process = processes.get(i);
            specs.add(process(i, process));
            if (any) {
                alphabets.add(alphabet(process));
            }
        }
        MemorySpec memory = memory((TlaRecord) record.get("memory"));
        return new Scenario(
                text(record, "name"),
                locks(fields(record.get("locks")), memory.used()),
                specs,
                flag(record, "readRecursive"),
                flag(record, "history"),
                strings(record.get("vars")),
                strings(record.get("regs")),
                any ? new Client.Any(alphabets, text(record, "client").equals("party")) : new Client.Litmus(),
                memory);
    }

    private static MemorySpec memory(TlaRecord record) {
        return new MemorySpec(
                flag(record, "used"),
                number(record, "free"),
                number(record, "pcp"),
                number(record, "slab") > 0,
                number(record, "cache"),
                number(record, "min"),
                number(record, "low"),
                number(record, "high"),
                flag(record, "boosted"),
                text(record, "kswapd").equals("awake"));
    }

    private static ProcessSpec process(int number, TlaRecord record) {
        Set<String> after = new TreeSet<>();
        for (TlaValue earlier : ((TlaSet) record.get("after")).elements()) {
            after.add("P" + ((TlaInt) earlier).value());
        }
        return new ProcessSpec(
                "P" + number,
                ContextKind.valueOf(text(record, "kind").toUpperCase(Locale.ROOT)),
                number(record, "cpu"),
                after,
                program(record.get("program")));
    }

    private static Alphabet alphabet(TlaRecord process) {
        List<Alphabet.Entry> entries = new ArrayList<>();
        for (TlaValue entry : ((TlaSet) process.get("alphabet")).elements()) {
            Operation.Call open = call((TlaRecord) ((TlaRecord) entry).get("open"));
            List<TlaValue> close = sequence(((TlaRecord) entry).get("close"));
            entries.add(close.isEmpty() ? Alphabet.once(open) : Alphabet.pair(open, call((TlaRecord) close.get(0))));
        }
        return new Alphabet(number(process, "nest"), entries);
    }

    private static List<Operation> program(TlaValue value) {
        return sequence(value).stream().map(each -> operation((TlaRecord) each)).toList();
    }

    private static Operation operation(TlaRecord record) {
        return text(record, "op").equals("if")
                ? new Operation.If(text(record, "reg"), program(record.get("then")), program(record.get("else")))
                : call(record);
    }

    /**
     * Reads a call.
     *
     * @param record {@code [op, lock, var, reg]}; those of the allocator have gfp and order too
     * @return the call
     */
    public static Operation.Call call(TlaRecord record) {
        boolean memory = record.fields().containsKey("gfp");
        return new Operation.Call(
                KernelFunctions.byName(text(record, "op")),
                text(record, "lock"),
                text(record, "var"),
                text(record, "reg"),
                memory ? Set.copyOf(strings(record.get("gfp"))) : Set.of(),
                memory ? number(record, "order") : 0);
    }

    /**
     * Writes a call.
     *
     * @param call the call
     * @return the record that {@link #call(TlaRecord)} reads
     */
    public static TlaRecord call(Operation.Call call) {
        Map<String, TlaValue> fields = new TreeMap<>();
        fields.put("op", TlaString.of(call.function().name()));
        fields.put("lock", TlaString.of(call.lock()));
        fields.put("var", TlaString.of(call.variable()));
        fields.put("reg", TlaString.of(call.register()));
        if (call.function().allocates() || call.function().frees()) {
            fields.put("gfp", TlaSet.of(call.gfp().stream().map(TlaString::of).toList()));
            fields.put("order", TlaInt.of(call.order()));
        }
        return TlaRecord.of(fields);
    }

    private static List<LockSpec> locks(Map<String, TlaValue> table, boolean memory) {
        List<LockSpec> locks = new ArrayList<>();
        table.forEach((name, value) -> {
            boolean own = name.equals(BH_LOCK) || (memory && AllocatorLocks.has(name));
            if (!own && INTERNAL.stream().noneMatch(name::endsWith)) {
                TlaRecord entry = (TlaRecord) value;
                locks.add(new LockSpec(
                        name,
                        type(text(entry, "type")),
                        text(entry, "class"),
                        WaitType.valueOf(text(entry, "inner")),
                        flag(entry, "override")));
            }
        });
        return locks;
    }

    private static LockType type(String name) {
        return LockType.find(name)
                .orElseThrow(() -> new IllegalArgumentException("a lock has a type that the kernel has: type=" + name));
    }

    private static List<TlaValue> sequence(TlaValue value) {
        return ((TlaSeq) value).elements();
    }

    private static Map<String, TlaValue> fields(TlaValue value) {
        return value instanceof TlaRecord record ? record.fields() : Map.of();
    }

    private static String text(TlaRecord record, String field) {
        return ((TlaString) record.get(field)).string();
    }

    private static int number(TlaRecord record, String field) {
        return Math.toIntExact(((TlaInt) record.get(field)).value());
    }

    private static boolean flag(TlaRecord record, String field) {
        return ((TlaBool) record.get(field)).value();
    }

    private static List<String> strings(TlaValue set) {
        return ((TlaSet) set)
                .elements().stream().map(each -> ((TlaString) each).string()).toList();
    }
}
