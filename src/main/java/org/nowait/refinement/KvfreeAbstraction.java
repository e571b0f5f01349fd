package org.nowait.refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.nowait.kernel.rcu.FreeCall;
import org.nowait.kernel.rcu.FreeScheme;
import org.nowait.kernel.rcu.KvfreeRcu;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;

/** The abstraction function of kvfree_rcu(): what the variables of spec/KvfreeCalls.tla and spec/GracePeriods.tla are. */
final class KvfreeAbstraction {

    private static final TlaValue NOBODY = TlaString.of("");

    private final KvfreeNames names;
    private final KvfreeRcu world;

    KvfreeAbstraction(KvfreeNames names, KvfreeRcu world) {
        this.names = names;
        this.world = world;
    }

    TlaValue of(String variable) {
        return switch (variable) {
            case "cell" -> cell();
            case "given" ->
                TlaSet.of(world.objects()
                        .filter(world::isGiven)
                        .mapToObj(object -> (TlaValue) TlaInt.of(object))
                        .toList());
            case "frees" -> byObject(object -> TlaInt.of(world.frees(object)));
            case "seen" -> byObject(object -> readers(reader -> world.mayHaveFound(reader, object)));
            case "reader" -> readers(world.rcu()::isInside);
            case "gp" -> record("runs", TlaBool.of(world.rcu().underWay()), "holdouts", readers(world.rcu()::holdsOut));
            case "caller" -> NamedStepsImplementation.byName(names.callers(), this::caller);
            case "krc" -> NamedStepsImplementation.byName(names.cpus(), this::krc);
            case "batch" -> NamedStepsImplementation.byName(names.cpus(), this::batch);
            case "sheaf" -> NamedStepsImplementation.byName(names.cpus(), this::sheaf);
            case "pages" -> TlaInt.of(world.availablePages());
            case "trouble" ->
                TlaSet.of(world.trouble().stream().map(KvfreeAbstraction::word).toList());
            default -> throw new IllegalArgumentException("a variable is one of the model's: variable=" + variable);
        };
    }

    private TlaValue cell() {
        return record(
                "scheme",
                TlaString.of(word(world.scheme())),
                "build",
                word(world.build()),
                "context",
                word(world.context()));
    }

    static String word(FreeScheme scheme) {
        String word = scheme.name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean release = scheme == FreeScheme.SHEAF_7_0 || scheme == FreeScheme.SHEAF_7_3;
        return release ? word.replace("7-", "7.") : word;
    }

    private TlaValue caller(int number) {
        FreeCall call = world.call(number);
        boolean idle = call.place() == FreeCall.Place.IDLE;
        Map<String, TlaValue> fields = new TreeMap<>();
        fields.put("at", TlaString.of(at(call.place())));
        fields.put("object", TlaInt.of(call.object()));
        fields.put("form", idle ? NOBODY : word(call.form()));
        fields.put("context", idle ? NOBODY : word(call.context()));
        fields.put("cpu", name(names.cpus(), call.cpu()));
        fields.put("page", TlaBool.of(call.hasPage()));
        fields.put("ends", TlaInt.of(world.endsForCall(number)));
        return TlaRecord.of(fields);
    }

    private static String at(FreeCall.Place place) {
        return switch (place) {
            case IDLE -> "idle";
            case SHEAF -> "sheaf";
            case LOCK -> "lock";
            case ADD -> "add";
            case ALLOCATE_LOCKED -> "ask";
            case ALLOCATE_UNLOCKED -> "ask dropped";
            case RELOCK -> "again";
            case INSTALL -> "install";
            case WITHOUT_PAGE -> "link";
            case SYNCHRONIZE -> "wait";
        };
    }

    private TlaValue krc(int cpu) {
        Map<String, TlaValue> fields = new TreeMap<>();
        fields.put("lock", name(names.callers(), world.lockOwner(cpu)));
        fields.put("blocks", lists(world.arrays(cpu)));
        fields.put("head", list(world.head(cpu)));
        fields.put("cached", TlaInt.of(world.cached(cpu)));
        fields.put("worker", TlaString.of(world.worker(cpu)));
        fields.put("deferred", list(world.deferred(cpu)));
        return TlaRecord.of(fields);
    }

    private TlaValue batch(int cpu) {
        return record(
                "blocks",
                lists(world.batchArrays(cpu)),
                "head",
                list(world.batchHead(cpu)),
                "ends",
                TlaInt.of(world.endsForBatch(cpu)));
    }

    private TlaValue sheaf(int cpu) {
        List<TlaValue> called = new ArrayList<>();
        for (KvfreeRcu.Callback callback : world.callbacks(cpu)) {
            called.add(TlaRecord.of(Map.of("objects", list(callback.objects()), "ends", TlaInt.of(callback.ends()))));
        }
        return TlaRecord.of(Map.of("now", lists(world.sheaf(cpu)), "called", TlaSeq.of(called)));
    }

    private TlaValue readers(IntPredicate inside) {
        return TlaSet.of(IntStream.range(0, names.readers().size())
                .filter(inside)
                .mapToObj(names.readers()::get)
                .toList());
    }

    /** A function whose domain is 1 to n is a sequence to TLC, and to its values. */
    private TlaValue byObject(IntFunction<TlaValue> value) {
        Map<TlaValue, TlaValue> entries = new TreeMap<>();
        world.objects().forEach(object -> entries.put(TlaInt.of(object), value.apply(object)));
        return TlaFunction.of(entries);
    }

    private static TlaValue name(List<TlaValue> names, int number) {
        return number < 0 ? NOBODY : names.get(number);
    }

    private static TlaValue word(Enum<?> constant) {
        return TlaString.of(constant.name().toLowerCase(Locale.ROOT));
    }

    private static TlaValue record(String a, TlaValue x, String b, TlaValue y) {
        return TlaRecord.of(Map.of(a, x, b, y));
    }

    private static TlaValue record(String a, TlaValue x, String b, TlaValue y, String c, TlaValue z) {
        return TlaRecord.of(Map.of(a, x, b, y, c, z));
    }

    private static TlaValue lists(List<List<Integer>> lists) {
        return TlaSeq.of(lists.stream().map(KvfreeAbstraction::list).toList());
    }

    private static TlaValue list(List<Integer> list) {
        return TlaSeq.of(list.stream().map(each -> (TlaValue) TlaInt.of(each)).toList());
    }
}
