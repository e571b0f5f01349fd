package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the built jar, run as a user runs them. */
final class LauncherIT {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path bin = Path.of("");

    @BeforeEach
    void makeAPlaceForStandIns() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
    }

    @Test
    void runsFromAnotherDirectory() throws Exception {
        CommandLineRun run = launch(folder, ROOT.resolve("nowait"), "--version");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("nowait ");
    }

    @Test
    void runsThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), ROOT.resolve("nowait"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));
        assertThat(launch(folder, link, "--version").code()).isZero();
        assertThat(launch(folder, second, "--version").code()).isZero();
    }

    @Test
    void passesTheExitCodeThrough() throws Exception {
        CommandLineRun run = launch(folder, ROOT.resolve("nowait"), "no-such-command");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("nowait: Unmatched argument at index 0: 'no-such-command'");
    }

    @Test
    void pathsStayRelativeToTheUsersDirectory() throws Exception {
        launch(folder, ROOT.resolve("nowait"), "doctor", "--no-tlc", "-f", "json", "-o", "here.json");
        assertThat(folder.resolve("here.json")).isRegularFile();
    }

    @Test
    void buildsWhenTheJarIsMissingAndAfterAChangeOnly() throws Exception {
        Path tree = treeWithAStandInForMaven();
        assertThat(launch(folder, tree.resolve("nowait")).err()).contains("nowait: building target/nowait-all.jar");
        assertThat(launch(folder, tree.resolve("nowait")).err()).doesNotContain("building");
        Path jar = tree.resolve("target/nowait-all.jar");
        Path module =
                Files.writeString(Files.createDirectories(tree.resolve("spec")).resolve("A.tla"), "");
        Files.setLastModifiedTime(
                module,
                java.nio.file.attribute.FileTime.fromMillis(
                        Files.getLastModifiedTime(jar).toMillis() + 2000));
        assertThat(launch(folder, tree.resolve("nowait")).err()).contains("building");
    }

    @Test
    void saysInOneLineThatTheBuildFailed() throws Exception {
        Path tree = treeWithAStandInForMaven();
        script("mvn", "exit 1");
        CommandLineRun run = launch(folder, tree.resolve("nowait"));
        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err()).contains("nowait: the build failed");
        assertThat(tree.resolve("target/.nowait-build")).doesNotExist();
    }

    @Test
    void takesALockOverFromABuildThatDied() throws Exception {
        Path tree = treeWithAStandInForMaven();
        Path lock = Files.createDirectories(tree.resolve("target/.nowait-build"));
        Files.writeString(lock.resolve("pid"), "999999999");
        assertThat(launch(folder, tree.resolve("nowait")).err()).contains("building");
        assertThat(lock).doesNotExist();
    }

    /** A copy of the launcher with a Maven that makes an empty jar and a Java that does nothing. */
    private Path treeWithAStandInForMaven() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Files.copy(ROOT.resolve("nowait"), tree.resolve("nowait"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(tree.resolve("pom.xml"), "");
        script("mvn", "echo jar >target/nowait-all.jar");
        script("java", "exit 0");
        return tree;
    }

    private void script(String name, String body) throws IOException {
        Path script = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private CommandLineRun launch(Path directory, Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        if (Files.exists(bin.resolve("java"))) {
            builder.environment().remove("JAVA_HOME");
        }
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new CommandLineRun(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
