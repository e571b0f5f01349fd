package org.nowait.litmus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.nowait.kernel.context.ContextKind;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.SourceText;

/**
 * What the words behind a process's parameters say.
 *
 * @param kind the context it runs in
 * @param cpu the CPU that it names, if any
 * @param on the process whose CPU it shares, if it says so
 * @param after the processes that must be done before it starts
 * @param held the locks that it holds from the start, in order
 */
record Attributes(ContextKind kind, OptionalInt cpu, OptionalInt on, Set<Integer> after, List<String> held) {

    /** The number of CPUs of an SMP build. */
    static final int CPUS = 2;

    private static final List<String> WITH_ARGUMENT = List.of("__cpu", "__on", "__after", "__must_hold");

    static Attributes of(LitmusSource test, ProcessSyntax process) {
        return new Reader(test.source(), process).read();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(WITH_ARGUMENT);
        ContextKind.names().forEach(kind -> names.add("__" + kind));
        return names;
    }

    /** {@return the CPU of each process, given the words of all} */
    static List<Integer> cpus(LitmusSource test, List<Attributes> all) {
        List<Integer> cpus = new ArrayList<>();
        int tasks = 0;
        for (int i = 0; i < all.size(); i++) {
            Attributes attributes = all.get(i);
            if (attributes.cpu().isPresent()) {
                cpus.add(attributes.cpu().getAsInt());
            } else if (attributes.on().isPresent()) {
                cpus.add(cpus.get(attributes.on().getAsInt()));
            } else if (attributes.isTask()) {
                cpus.add(tasks++ % CPUS);
            } else {
                ProcessSyntax process = test.processes().get(i);
                throw test.source()
                        .error(
                                process.at(),
                                "an interrupt says where it comes, with __on(process) or __cpu(number): P"
                                        + process.number());
            }
        }
        return cpus;
    }

    private boolean isTask() {
        return kind == ContextKind.TASK || kind == ContextKind.THREADED_IRQ;
    }

    /** Reads the words one by one. */
    private static final class Reader {
        private final SourceText source;
        private final ProcessSyntax process;
        private final List<ContextKind> kinds = new ArrayList<>();
        private final List<Integer> cpu = new ArrayList<>();
        private final List<Integer> on = new ArrayList<>();
        private final Set<Integer> after = new LinkedHashSet<>();
        private final List<String> held = new ArrayList<>();

        Reader(SourceText source, ProcessSyntax process) {
            this.source = source;
            this.process = process;
        }

        Attributes read() {
            for (ProcessSyntax.Attribute attribute : process.attributes()) {
                read(attribute);
                if (kinds.size() > 1 || cpu.size() + on.size() > 1) {
                    throw source.error(
                            attribute.at(), "a process has one kind of context and one CPU: " + attribute.name());
                }
            }
            return new Attributes(
                    kinds.isEmpty() ? ContextKind.TASK : kinds.get(0), first(cpu), first(on), after, held);
        }

        private void read(ProcessSyntax.Attribute attribute) {
            if (WITH_ARGUMENT.contains(attribute.name()) == attribute.argument().isEmpty()) {
                if (names().contains(attribute.name())) {
                    throw source.error(
                            attribute.at(),
                            attribute.name()
                                    + (attribute.argument().isEmpty() ? " needs" : " takes no")
                                    + " argument in parentheses");
                }
                throw source.unknown(attribute.at(), "attribute", attribute.name(), names());
            }
            switch (attribute.name()) {
                case "__cpu" -> cpu.add(number(attribute, "a CPU is 0 or 1", CPUS));
                case "__on" -> on.add(number(attribute, "__on names an earlier process", process.number()));
                case "__after" -> after.add(number(attribute, "__after names an earlier process", process.number()));
                case "__must_hold" -> held.add(attribute.argument());
                default -> kinds.add(kind(attribute));
            }
        }

        private ContextKind kind(ProcessSyntax.Attribute attribute) {
            String name = attribute.name();
            return (name.startsWith("__") ? ContextKind.find(name.substring(2)) : ContextKind.find(""))
                    .orElseThrow(() -> source.unknown(attribute.at(), "attribute", name, names()));
        }

        private int number(ProcessSyntax.Attribute attribute, String rule, int limit) {
            String text = attribute.argument();
            if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) >= limit) {
                throw source.error(attribute.at(), rule + ": " + attribute.name() + "(" + text + ")");
            }
            return Integer.parseInt(text);
        }

        private static OptionalInt first(List<Integer> numbers) {
            return numbers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(numbers.get(0));
        }
    }
}
