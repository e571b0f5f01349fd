package org.nowait.tlc;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One worker process, seen from outside: a line goes in, a line comes back. */
final class TlcWorker {

    private static final String MAIN = "org.nowait.tlc.worker.TlcWorkerMain";
    private static final int WORDS_KEPT = 1_500;

    private final Path folder;
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private final TlcOptions options;

    private TlcWorker(Path folder, Process process, TlcOptions options) {
        this.folder = folder;
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.options = options;
    }

    static TlcWorker start(TlcOptions options) {
        try {
            Path folder = Files.createTempDirectory("nowait-tlc-");
            Process process = new ProcessBuilder(command(options, folder))
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("stderr").toFile())
                    .start();
            return new TlcWorker(folder, process, options);
        } catch (IOException e) {
            throw new UncheckedIOException("the TLC worker cannot be started: " + e.getMessage(), e);
        }
    }

    private static List<String> command(TlcOptions options, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + options.heapMegabytes() + "m",
                "-Xss16m",
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder,
                "-Dutil.FileUtil.milliseconds=true",
                "-Dfile.encoding=UTF-8"));
        command.addAll(options.jvmArguments());
        command.add("-cp");
        command.add(classPath(options.tla2tools()));
        command.add(MAIN);
        return command;
    }

    private static String classPath(@Nullable Path tla2tools) {
        StringBuilder path = new StringBuilder(tla2tools == null ? "" : tla2tools + File.pathSeparator);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            path.append(Path.of(entry).toAbsolutePath()).append(File.pathSeparator);
        }
        return path.substring(0, path.length() - File.pathSeparator.length());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path folder() {
        return folder;
    }

    long pid() {
        return process.pid();
    }

    Wire.Answer ask(Wire.Request request, int timeoutSeconds) {
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = timeoutSeconds == 0 ? null : watch(timeoutSeconds, late);
        try {
            requests.write(Wire.write(request));
            requests.newLine();
            requests.flush();
            String line = answers.readLine();
            if (line == null) {
                throw gone(late.get(), timeoutSeconds, null);
            }
            Wire.Answer answer = Wire.read(line, Wire.Answer.class);
            Wire.Failure failure = answer.failure();
            if (failure != null) {
                throw new TlcException(failure.exitCode(), failure.problem(), null);
            }
            return answer;
        } catch (IOException e) {
            throw gone(late.get(), timeoutSeconds, e);
        } finally {
            if (watch != null) {
                watch.interrupt();
            }
        }
    }

    private Thread watch(int seconds, AtomicBoolean late) {
        Thread watch = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(seconds);
                        late.set(true);
                        process.destroyForcibly();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "tlc-time-limit");
        watch.setDaemon(true);
        watch.start();
        return watch;
    }

    private TlcException gone(boolean late, int seconds, @Nullable IOException cause) {
        int code = late ? 0 : waitFor();
        process.destroyForcibly();
        waitFor();
        if (late) {
            return new TlcException(
                    TlcException.TIMED_OUT, SpecProblem.in("", "TLC was stopped after " + seconds + " s"), cause);
        }
        String words = lastWords();
        String why = words.contains("OutOfMemoryError") || code == 3
                ? "the TLC worker ran out of memory: heap=" + options.heapMegabytes() + " MB"
                : "the TLC worker died: exit code=" + code + (words.isEmpty() ? "" : ", it said: " + words);
        return new TlcException(255, SpecProblem.in("", why), cause);
    }

    private int waitFor() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private String lastWords() {
        try {
            String words = Files.readString(folder.resolve("stderr")).strip();
            return words.substring(Math.max(0, words.length() - WORDS_KEPT));
        } catch (IOException e) {
            return "";
        }
    }

    void close() {
        try {
            requests.close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
        if (waitFor() == -1) {
            process.destroyForcibly();
            waitFor();
        }
        deleteFolder();
    }

    private void deleteFolder() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
