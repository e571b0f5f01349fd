package org.nowait.litmus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nowait.kernel.config.Builds;
import org.nowait.kernel.machine.Client;
import org.nowait.kernel.machine.Design;
import org.nowait.kernel.machine.Designs;
import org.nowait.kernel.machine.LockSpec;
import org.nowait.kernel.machine.MemorySpec;
import org.nowait.kernel.machine.Operation;
import org.nowait.kernel.machine.ProcessSpec;
import org.nowait.kernel.machine.Scenario;
import org.nowait.litmus.syntax.LitmusSource;
import org.nowait.litmus.syntax.Position;
import org.nowait.litmus.syntax.ProcessSyntax;
import org.nowait.litmus.syntax.SourceText;

/** Checks a file against the kernel's vocabulary and turns it into scenarios. */
final class TestCompiler {

    private static final int MOST_REGISTERS = 8;
    private static final int MOST_VARIABLES = 4;

    private final SourceText source;
    private final LitmusSource test;
    private final Map<Integer, List<String>> registers = new LinkedHashMap<>();
    private final Set<String> inverted = new HashSet<>();
    private final Set<String> pages = new HashSet<>();
    private final Set<String> registerNames = new LinkedHashSet<>();
    private final Set<String> variableNames = new LinkedHashSet<>();

    TestCompiler(LitmusSource test) {
        this.source = test.source();
        this.test = test;
    }

    LitmusTest compile() {
        SharedObjects objects = new SharedObjects(test);
        List<Attributes> attributes = test.processes().stream()
                .map(process -> Attributes.of(test, process))
                .toList();
        List<Integer> cpus = Attributes.cpus(test, attributes);
        List<ProcessSpec> processes = new ArrayList<>();
        for (ProcessSyntax process : test.processes()) {
            processes.add(process(objects, process, attributes.get(process.number()), cpus.get(process.number())));
        }
        int used = cpus.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        MemorySpec memory = objects.memory(used);
        if (memory.used() && cpus.stream().distinct().count() < used) {
            throw source.error(test.processes().get(0).at(), "a test with memory that uses CPU 1 uses CPU 0 too");
        }
        limit(registerNames, MOST_REGISTERS, "registers, those of if (call) and of dropped pages counted");
        limit(variableNames, MOST_VARIABLES, "flags variables, one more for wake-ups counted");
        Proposals proposals = Proposals.of(test, processes, memory);
        checkPropositions();
        checkExpectations(proposals);
        List<ProcessSpec> onOneCpu = processes.stream()
                .map(p -> new ProcessSpec(p.name(), p.kind(), 0, p.after(), p.program()))
                .toList();
        return new LitmusTest(
                test,
                md5(source.text()),
                scenario(objects, processes, memory),
                scenario(objects, onOneCpu, memory),
                registers,
                inverted,
                pages,
                proposals.designs());
    }

    private Scenario scenario(SharedObjects objects, List<ProcessSpec> processes, MemorySpec memory) {
        List<LockSpec> locks = objects.locks();
        return new Scenario(
                test.name(),
                locks,
                processes,
                objects.readRecursive(),
                true,
                List.copyOf(variableNames),
                List.copyOf(registerNames),
                new Client.Litmus(),
                memory);
    }

    private ProcessSpec process(SharedObjects objects, ProcessSyntax process, Attributes attributes, int cpu) {
        ProgramCompiler compiler = new ProgramCompiler(source, objects, process);
        List<Operation> program = compiler.compile(attributes.held());
        Set<String> assigned = compiler.variables().assigned();
        registers.put(process.number(), List.copyOf(assigned));
        compiler.variables().inverted().forEach(name -> inverted.add(EndState.key(process.number(), name)));
        compiler.variables().pages().forEach(name -> pages.add(EndState.key(process.number(), name)));
        program.forEach(this::collectNames);
        Set<String> after =
                attributes.after().stream().map(TestCompiler::processName).collect(Collectors.toSet());
        return new ProcessSpec(processName(process.number()), attributes.kind(), cpu, after, program);
    }

    static String processName(int number) {
        return "P" + number;
    }

    private boolean collectNames(Operation operation) {
        return operation.match(
                call -> {
                    if (!call.variable().isEmpty()) {
                        variableNames.add(call.variable());
                    }
                    return !call.register().isEmpty() && registerNames.add(call.register());
                },
                choice -> {
                    choice.then().forEach(this::collectNames);
                    choice.otherwise().forEach(this::collectNames);
                    return true;
                });
    }

    private void limit(Set<String> names, int most, String what) {
        if (names.size() > most) {
            throw source.error(new Position(1, 1, 3), "a test has at most " + most + " " + what + ": " + names);
        }
    }

    private void checkPropositions() {
        PropositionCheck check = new PropositionCheck(source, registers, pages);
        for (LitmusSource.Location location : test.locations()) {
            if (location.process() >= 0) {
                check.register(location.process(), location.name(), location.at());
            }
        }
        test.filter().ifPresent(filter -> {
            check.filter(filter);
            if (Builds.all().stream()
                    .noneMatch(build -> filter.holds(r -> false, f -> false, o -> BuildTags.holds(o, build)))) {
                throw source.error(filter.at(), "no build passes this filter");
            }
        });
        check.condition(test.condition());
    }

    private void checkExpectations(Proposals proposals) {
        test.results()
                .forEach(line -> line.tags().forEach(tag -> {
                    BuildTags.check(source, tag);
                    proposals.check(tag);
                }));
        for (Design design : Designs.all()) {
            Builds.all().stream()
                    .filter(design::appliesTo)
                    .forEach(build -> BuildTags.expectation(test, build, design));
        }
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
