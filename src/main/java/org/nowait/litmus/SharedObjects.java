package org.nowait.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nowait.kernel.lock.LockType;
import org.nowait.kernel.lock.WaitType;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.MemorySpec;
import org.nowait.litmus.syntax.InitEntry;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.LitmusSyntaxException;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.SourceText;

/** What the processes of a test share, and what its init block says about that. */
final class SharedObjects {

    private static final String READ_RECURSIVE = "read_lock_recursive";
    private static final List<String> MAP_KINDS = List.of("LOCKDEP_MAP", "WAIT_OVERRIDE");
    private static final Map<String, WaitType> WAIT_TYPES = waitTypes();

    private final SourceText source;
    private final Map<String, ObjectType> types = new LinkedHashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, LockSpec> maps = new LinkedHashMap<>();
    private final InitialMemory memory;
    private final int processes;
    private boolean readRecursive;

    SharedObjects(LitmusSource test) {
        this.source = test.source();
        this.memory = new InitialMemory(test);
        this.processes = test.processes().size();
        for (ProcessSyntax process : test.processes()) {
            process.parameters().forEach(parameter -> add(process, parameter));
        }
        for (InitEntry entry : test.init()) {
            read(entry);
        }
        if (memory.used()) {
            test.processes().forEach(this::checkAllocatorLocks);
            test.init().forEach(this::checkClass);
        }
    }

    /** {@return the memory of the test on that many CPUs} */
    MemorySpec memory(int cpus) {
        return memory.spec(cpus);
    }

    private void checkAllocatorLocks(ProcessSyntax process) {
        for (ProcessSyntax.Parameter parameter : process.parameters()) {
            Optional<AllocatorLock> own = AllocatorLock.find(parameter.name());
            if (own.isPresent()
                    && type(parameter.name()).filter(own.get().type()::equals).isEmpty()) {
                throw source.error(
                        parameter.typeAt(),
                        parameter.name() + " is the allocator's, a "
                                + own.get().type().cType() + ", not a " + parameter.type());
            }
            if (own.isPresent() && own.get().process().orElse(0) >= processes) {
                throw source.error(parameter.at(), "there is no such process: " + parameter.name());
            }
        }
    }

    private void checkClass(InitEntry entry) {
        for (String name : List.of(entry.name(), entry.value())) {
            if (entry.field().equals("class") && allocatorLock(name).isPresent()) {
                throw source.error(entry.at(), "the allocator's locks have classes of their own: " + name);
            }
        }
    }

    private Optional<AllocatorLock> allocatorLock(String parameter) {
        return memory.used() ? AllocatorLock.find(parameter) : Optional.empty();
    }

    /** {@return what the machine calls an object} */
    String machineName(String parameter) {
        return allocatorLock(parameter).map(AllocatorLock::name).orElse(parameter);
    }

    private static Map<String, WaitType> waitTypes() {
        Map<String, WaitType> types = new LinkedHashMap<>();
        for (WaitType type : List.of(WaitType.INV, WaitType.FREE, WaitType.SPIN, WaitType.CONFIG, WaitType.SLEEP)) {
            types.put("LD_WAIT_" + type.name(), type);
        }
        return types;
    }

    /** {@return the type of the object, if a process has it as a parameter} */
    Optional<ObjectType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    boolean readRecursive() {
        return readRecursive;
    }

    /** {@return the locks of the scenario, in the order of the parameters} */
    List<LockSpec> locks() {
        return types.entrySet().stream()
                .map(entry -> lock(entry.getKey(), entry.getValue()))
                .toList();
    }

    private LockSpec lock(String name, ObjectType type) {
        Optional<AllocatorLock> own = allocatorLock(name);
        if (own.isPresent()) {
            return own.get().spec();
        }
        LockSpec declared = maps.get(name);
        if (declared != null) {
            return declared;
        }
        if (type.lockType() == LockType.LOCKDEP_MAP) {
            return LockSpec.map(name, WaitType.INV, false);
        }
        return LockSpec.of(name, type.lockType(), classes.getOrDefault(name, name));
    }

    private void add(ProcessSyntax process, ProcessSyntax.Parameter parameter) {
        ObjectType type = ObjectType.find(parameter.type())
                .orElseThrow(() -> source.unknown(parameter.typeAt(), "type", parameter.type(), ObjectType.names()));
        if (process.parameters().stream()
                        .filter(other -> other.name().equals(parameter.name()))
                        .count()
                > 1) {
            throw source.error(parameter.at(), "a parameter is named once: " + parameter.name());
        }
        ObjectType before = types.putIfAbsent(parameter.name(), type);
        if (before != null && before != type) {
            throw source.error(
                    parameter.typeAt(),
                    "the same name is the same object in every process, and " + parameter.name() + " is a "
                            + before.cType() + " before");
        }
    }

    private void read(InitEntry entry) {
        if (entry.field().equals("class")) {
            shareClass(entry);
        } else if (!entry.field().isEmpty()) {
            throw source.unknown(entry.at(), "field", entry.field(), List.of("class"));
        } else if (entry.name().equals(READ_RECURSIVE)) {
            if (!entry.value().equals("0") && !entry.value().equals("1")) {
                throw source.error(entry.valueAt(), READ_RECURSIVE + " is 0 or 1: " + entry.value());
            }
            readRecursive = entry.value().equals("1");
        } else if (type(entry.name()).filter(ObjectType.LOCKDEP_MAP::equals).isPresent()) {
            declareMap(entry);
        } else if (types.containsKey(entry.name())) {
            throw source.error(entry.at(), "only a struct lockdep_map has an initial value: " + entry.name());
        } else if (InitialMemory.names().contains(entry.name())) {
            memory.read(entry);
        } else {
            List<String> known = new ArrayList<>(types.keySet());
            known.addAll(InitialMemory.names());
            known.add(READ_RECURSIVE);
            throw source.unknown(entry.at(), "name in the init block", entry.name(), known);
        }
    }

    private void shareClass(InitEntry entry) {
        ObjectType own = known(entry.at(), entry.name());
        ObjectType other = known(entry.valueAt(), entry.value());
        if (own != other || !own.lockType().hasMap()) {
            throw source.error(
                    entry.at(),
                    "two locks of one type that lockdep knows can share a class: " + own.cType() + ", "
                            + other.cType());
        }
        classes.put(entry.name(), classes.getOrDefault(entry.value(), entry.value()));
    }

    private void declareMap(InitEntry entry) {
        if (!MAP_KINDS.contains(entry.value())) {
            throw source.unknown(entry.valueAt(), "kind of map", entry.value(), MAP_KINDS);
        }
        String wait = entry.arguments().isEmpty() ? "" : entry.arguments().get(0);
        WaitType inner = WAIT_TYPES.get(wait);
        if (inner == null) {
            throw source.unknown(entry.valueAt(), "wait type", wait, WAIT_TYPES.keySet());
        }
        maps.put(entry.name(), LockSpec.map(entry.name(), inner, entry.value().equals("WAIT_OVERRIDE")));
    }

    private ObjectType known(Position at, String name) {
        ObjectType type = types.get(name);
        if (type == null) {
            throw unknown(at, name);
        }
        return type;
    }

    /** {@return the error for a name that no process has as a parameter} */
    LitmusSyntaxException unknown(Position at, String name) {
        return source.unknown(at, "shared object", name, types.keySet());
    }
}
