package org.nowait.kernel.machine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a machine is built for: locks, processes with their programs, and who drives it.
 *
 * @param name its name
 * @param locks the locks and maps
 * @param processes the processes, at most {@value #MAX_PROCESSES}
 * @param readRecursive whether {@code read_lock()} counts as recursive on every build
 * @param history whether lockdep's class graph and usage bits are kept
 * @param variables the flags variables each process has
 * @param registers the registers each process has, at most 8
 * @param client who drives the machine
 * @param memory how much memory there is
 */
public record Scenario(
        String name,
        List<LockSpec> locks,
        List<ProcessSpec> processes,
        boolean readRecursive,
        boolean history,
        List<String> variables,
        List<String> registers,
        Client client,
        MemorySpec memory) {

    /** The largest number of processes. */
    public static final int MAX_PROCESSES = 8;

    /** Copies the lists and checks that every name in the programs is declared. */
    public Scenario {
        locks = List.copyOf(locks);
        processes = List.copyOf(processes);
        variables = List.copyOf(variables);
        registers = List.copyOf(registers);
        check(!processes.isEmpty() && processes.size() <= MAX_PROCESSES, "1 to 8 processes", processes.size());
        check(registers.size() <= 8, "at most 8 registers", registers.size());
        check(variables.size() <= 4, "at most 4 flags variables", variables.size());
        distinct("lock", locks.stream().map(LockSpec::name).toList());
        distinct("process", processes.stream().map(ProcessSpec::name).toList());
        ProgramCheck names = new ProgramCheck(locks, variables, registers, memory);
        for (ProcessSpec process : processes) {
            for (String earlier : process.after()) {
                check(processes.stream().anyMatch(other -> other.name().equals(earlier)), "a known process", earlier);
            }
            names.check(process.program());
        }
        boolean party = client.match(litmus -> false, Client.Any::party);
        check(!party || variables.contains(Client.KEPT), "a variable for what a party has kept", Client.KEPT);
        for (Alphabet alphabet : client.match(litmus -> List.<Alphabet>of(), Client.Any::alphabets)) {
            names.check(alphabet.calls());
        }
    }

    /**
     * Makes a scenario without memory.
     *
     * @param name its name
     * @param locks the locks and maps
     * @param processes the processes
     * @param readRecursive whether {@code read_lock()} counts as recursive on every build
     * @param history whether lockdep's class graph and usage bits are kept
     * @param variables the flags variables each process has
     * @param registers the registers each process has
     * @param client who drives the machine
     */
    public Scenario(
            String name,
            List<LockSpec> locks,
            List<ProcessSpec> processes,
            boolean readRecursive,
            boolean history,
            List<String> variables,
            List<String> registers,
            Client client) {
        this(name, locks, processes, readRecursive, history, variables, registers, client, MemorySpec.NONE);
    }

    private static void check(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("a scenario has " + rule + ": value=" + value);
        }
    }

    private static void distinct(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            check(seen.add(name), "distinct " + what + " names", name);
        }
    }

    /** {@return the number of CPUs: one more than the largest that a process uses} */
    public int cpus() {
        return 1 + processes.stream().mapToInt(ProcessSpec::cpu).max().orElse(0);
    }

    /** {@return the index of the process of that name} */
    public int processIndex(String process) {
        return index(processes.stream().map(ProcessSpec::name).toList(), process, "process");
    }

    /** {@return the index of the lock of that name} */
    public int lockIndex(String lock) {
        return index(locks.stream().map(LockSpec::name).toList(), lock, "lock");
    }

    private static int index(List<String> names, String name, String what) {
        int index = names.indexOf(name);
        check(index >= 0, "a known " + what, name);
        return index;
    }
}
