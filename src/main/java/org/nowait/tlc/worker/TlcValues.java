package org.nowait.tlc.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nowait.tla.TlaBool;
import org.nowait.tla.TlaFunction;
import org.nowait.tla.TlaInt;
import org.nowait.tla.TlaModelValue;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaSeq;
import org.nowait.tla.TlaSet;
import org.nowait.tla.TlaString;
import org.nowait.tla.TlaValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;
import util.UniqueString;

/** Converts between TLC's values and ours, without going through text. */
final class TlcValues {

    private TlcValues() {}

    static TlaValue toTla(Object object) {
        if (object instanceof BoolValue value) {
            return TlaBool.of(value.val);
        } else if (object instanceof IntValue value) {
            return TlaInt.of(value.val);
        } else if (object instanceof StringValue value) {
            return TlaString.of(value.val.toString());
        } else if (object instanceof ModelValue value) {
            return TlaModelValue.of(value.val.toString());
        } else if (object instanceof TupleValue value) {
            return TlaSeq.of(list(value.elems));
        } else if (object instanceof RecordValue value) {
            return record(value);
        } else if (object instanceof FcnRcdValue value) {
            return function(value);
        } else if (object instanceof SetEnumValue value) {
            return TlaSet.of(list(value.elems.toArray()));
        } else if (object instanceof Value value) {
            return enumerated(value);
        }
        throw new IllegalArgumentException("TLC's value must have a finite form: value=" + object);
    }

    private static List<TlaValue> list(Value[] values) {
        List<TlaValue> list = new ArrayList<>(values.length);
        for (Value value : values) {
            list.add(toTla(value));
        }
        return list;
    }

    private static TlaValue record(RecordValue record) {
        if (record.names.length == 0) {
            return TlaSeq.EMPTY;
        }
        Map<String, TlaValue> fields = new HashMap<>();
        for (int i = 0; i < record.names.length; i++) {
            fields.put(record.names[i].toString(), toTla(record.values[i]));
        }
        return TlaRecord.of(fields);
    }

    private static TlaValue function(FcnRcdValue function) {
        Value[] domain = function.getDomainAsValues();
        Map<TlaValue, TlaValue> entries = new LinkedHashMap<>();
        for (int i = 0; i < domain.length; i++) {
            entries.put(toTla(domain[i]), toTla(function.values[i]));
        }
        return TlaFunction.of(entries);
    }

    /* Sets and functions that TLC holds as a rule: intervals, powersets, products, lambdas. */
    private static TlaValue enumerated(Value value) {
        Value set = value.toSetEnum();
        @Nullable Value plain = set == null ? value.toFcnRcd() : set;
        if (plain == null || plain == value) {
            throw new IllegalArgumentException("TLC's value must have a finite form: value=" + value);
        }
        return toTla(plain);
    }

    static Value toTlc(TlaValue value) {
        return value.match(ToTlc.INSTANCE);
    }

    private enum ToTlc implements TlaValue.Cases<Value> {
        INSTANCE;

        @Override
        public Value onBool(TlaBool value) {
            return value.value() ? BoolValue.ValTrue : BoolValue.ValFalse;
        }

        @Override
        public Value onInt(TlaInt value) {
            return IntValue.gen(Math.toIntExact(value.value()));
        }

        @Override
        public Value onString(TlaString value) {
            return new StringValue(value.string());
        }

        @Override
        public Value onModelValue(TlaModelValue value) {
            for (ModelValue known : ModelValue.mvs == null ? new ModelValue[0] : ModelValue.mvs) {
                if (known.val.toString().equals(value.name())) {
                    return known;
                }
            }
            throw new IllegalArgumentException("model value must be one of the configuration: name=" + value.name());
        }

        @Override
        public Value onSet(TlaSet value) {
            return new SetEnumValue(array(value.elements()), false).normalize();
        }

        @Override
        public Value onSeq(TlaSeq value) {
            return new TupleValue(array(value.elements()));
        }

        @Override
        public Value onRecord(TlaRecord value) {
            UniqueString[] names =
                    value.names().stream().map(UniqueString::uniqueStringOf).toArray(UniqueString[]::new);
            return new RecordValue(names, array(value.fields().values()), false).normalize();
        }

        @Override
        public Value onFunction(TlaFunction value) {
            Map<TlaValue, TlaValue> entries = value.entries();
            return new FcnRcdValue(array(entries.keySet()), array(entries.values()), false).normalize();
        }

        private static Value[] array(Iterable<TlaValue> values) {
            List<Value> array = new ArrayList<>();
            values.forEach(value -> array.add(toTlc(value)));
            return array.toArray(Value[]::new);
        }
    }
}
