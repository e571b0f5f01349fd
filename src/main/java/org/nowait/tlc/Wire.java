package org.nowait.tlc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nowait.tla.TlaRecord;
import org.nowait.tla.TlaText;
import org.nowait.tla.TlaValue;

/** The form in which requests and answers pass between caller and worker: one line of JSON, values as TLA+ text. */
public final class Wire {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(TlaValue.class, new ValueWriter())
                    .addDeserializer(TlaValue.class, new ValueReader<>(TlaValue.class))
                    .addDeserializer(TlaRecord.class, new ValueReader<>(TlaRecord.class)));

    private Wire() {}

    /**
     * One request; exactly one part is there.
     *
     * @param check asks for a run of TLC
     * @param harvest asks for a complete graph
     * @param walk asks for random walks
     * @param steps asks where actions lead
     * @param evaluate asks for values of constant operators
     * @param each asks for several runs of TLC
     */
    public record Request(
            @Nullable CheckRequest check,
            @Nullable HarvestRequest harvest,
            @Nullable WalkRequest walk,
            @Nullable Steps steps,
            @Nullable Evaluate evaluate,
            @Nullable Each each) {}

    /**
     * Asks where actions lead.
     *
     * @param model the model
     * @param queries states and actions
     */
    public record Steps(Model model, List<StepQuery> queries) {}

    /**
     * Asks for the values of constant operators.
     *
     * @param model the model
     * @param names operators without parameters that the root module defines
     */
    public record Evaluate(Model model, List<String> names) {}

    /**
     * Asks for several runs of TLC on one model.
     *
     * @param check the model and how it is checked
     * @param constants for each run the constants that have another value
     */
    public record Each(CheckRequest check, List<TlaRecord> constants) {}

    /**
     * One answer; exactly one part is there.
     *
     * @param check the result of a run
     * @param harvest a graph
     * @param walks random walks
     * @param successors for each query the successors, none when the action is disabled
     * @param values for each name its value
     * @param checks the results of several runs
     * @param failure why there is no answer
     */
    public record Answer(
            @Nullable CheckResult check,
            @Nullable Harvest harvest,
            @Nullable Walks walks,
            @Nullable List<List<TlaRecord>> successors,
            @Nullable List<TlaValue> values,
            @Nullable List<CheckResult> checks,
            @Nullable Failure failure) {

        /** {@return an answer that says why there is none} */
        public static Answer failed(int exitCode, SpecProblem problem) {
            return new Answer(null, null, null, null, null, null, new Failure(exitCode, problem));
        }
    }

    /**
     * Why there is no answer.
     *
     * @param exitCode the exit code of TLC's command line
     * @param problem what is wrong
     */
    public record Failure(int exitCode, SpecProblem problem) {}

    /** {@return the line for a request or an answer, without its end} */
    public static String write(Object message) {
        try {
            return MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "no JSON form: " + message.getClass().getName(), e);
        }
    }

    /**
     * Reads a request or an answer.
     *
     * @param <T> what it is
     * @param line the line
     * @param type what it is
     * @return the message
     * @throws JsonProcessingException when the line is no such message
     */
    public static <T> T read(String line, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(line, type);
    }

    private static final class ValueWriter extends StdSerializer<TlaValue> {
        private static final long serialVersionUID = 1L;

        ValueWriter() {
            super(TlaValue.class);
        }

        @Override
        public void serialize(TlaValue value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class ValueReader<T extends TlaValue> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Class<T> type;

        ValueReader(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return type.cast(TlaText.parse(in.getValueAsString()));
        }
    }
}
