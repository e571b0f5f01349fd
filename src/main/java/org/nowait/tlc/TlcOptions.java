package org.nowait.tlc;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How worker processes are started.
 *
 * @param processes how many at most
 * @param heapMegabytes the heap of each, in mebibytes
 * @param tla2tools a tla2tools.jar to use in place of the one that comes with this program, or null
 * @param jvmArguments more arguments for the Java of the workers
 */
public record TlcOptions(
        int processes, int heapMegabytes, @Nullable Path tla2tools, List<String> jvmArguments) {

    /** Rejects numbers that start nothing. */
    public TlcOptions {
        if (processes < 1) {
            throw new IllegalArgumentException("processes must be at least 1: processes=" + processes);
        }
        if (heapMegabytes < 64) {
            throw new IllegalArgumentException("heap must be at least 64 MB: heapMegabytes=" + heapMegabytes);
        }
        jvmArguments = List.copyOf(jvmArguments);
    }

    /** {@return a process for each processor, 2 GB each} */
    public static TlcOptions defaults() {
        return new TlcOptions(Runtime.getRuntime().availableProcessors(), 2048, null, List.of());
    }

    /** {@return these options with another number of processes} */
    public TlcOptions withProcesses(int count) {
        return new TlcOptions(count, heapMegabytes, tla2tools, jvmArguments);
    }

    /** {@return these options with another heap, in mebibytes} */
    public TlcOptions withHeapMegabytes(int megabytes) {
        return new TlcOptions(processes, megabytes, tla2tools, jvmArguments);
    }

    /** {@return these options with another tla2tools.jar} */
    public TlcOptions withTla2tools(Path jar) {
        return new TlcOptions(processes, heapMegabytes, jar.toAbsolutePath(), jvmArguments);
    }
}
