package org.nowait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckTest {

    private static final String MODULE = """
            ---- MODULE MCCount ----
            EXTENDS Naturals
            VARIABLE x
            Init == x = 0
            Add(n) == x + n <= 3 /\\ x' = x + n
            Next == \\E n \\in {1, 2} : Add(n)
            Small == x < 3
            ====
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeATree() throws IOException {
        write("spec/MCCount.tla", MODULE);
        write("model-configs/MCCount.cfg", "INIT Init\nNEXT Next\nCHECK_DEADLOCK FALSE\n");
    }

    @Test
    void comparesWithWhatTheManifestSays() throws IOException {
        assertThat(CommandLineRun.in(folder, "check", "--update-expected").code())
                .isZero();
        CommandLineRun good = CommandLineRun.in(folder, "check");
        assertThat(good.code()).isZero();
        assertThat(good.out()).containsPattern("Count +success +4 .* ok\n").contains("1 models, 1 as expected, 0 not");
        Path manifest = folder.resolve("model-configs/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("(\"distinctStates\" ?: ?)4", "$15"));
        CommandLineRun wrong = CommandLineRun.in(folder, "check");
        assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.out())
                .contains("distinctStates!", "expected 5, actual 4", "manifest.json:", "nowait check MCCount");
    }

    @Test
    void aModelThatTheManifestDoesNotKnowGivesTlcsExitCode() throws IOException {
        write("model-configs/MCCount_small.cfg", "INIT Init\nNEXT Next\nINVARIANT Small\n");
        assertThat(CommandLineRun.in(folder, "check", "MCCount_small").code()).isEqualTo(12);
    }

    @Test
    void aConfigurationIsRunForEachElementOfASet() throws IOException {
        write(
                "spec/MCCount.tla",
                MODULE.replace("VARIABLE x", "CONSTANT Most\nVARIABLE x\nMosts == {[Most |-> 2], [Most |-> 3]}")
                        .replace("x < 3", "x < Most"));
        Files.delete(folder.resolve("model-configs/MCCount.cfg"));
        String config = "INIT Init\nNEXT Next\nINVARIANT Small\nCONSTANT Most = 1\n";
        write("model-configs/MCCount_violates_Small.cfg", "\\* Expect: violation\n\\* Each: Mosts\n" + config);

        CommandLineRun.in(folder, "check", "--update-expected");
        CommandLineRun good = CommandLineRun.in(folder, "check");
        assertThat(good.code()).as(good.out()).isZero();
        assertThat(good.out()).contains("2 instances, 2 end like it; shortest counterexamples of 2 to 3 states");

        Path manifest = folder.resolve("model-configs/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("(\"3\" ?: ?)3", "$14"));
        CommandLineRun wrong = CommandLineRun.in(folder, "check");
        assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.out()).contains("each 3: expected 4 states, actual 3 states");

        write("model-configs/MCCount_violates_Small.cfg", "\\* Each: Small\n" + config);
        assertThat(CommandLineRun.in(folder, "check").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aBrokenModuleIsNamedWithItsPlace() throws IOException {
        write("spec/MCCount.tla", MODULE.replace("x' = x + n", "x' = = x"));
        CommandLineRun run = CommandLineRun.in(folder, "check", "MCCount.cfg", "-o", "out.txt");
        assertThat(run.code()).isEqualTo(150);
        assertThat(Files.readString(folder.resolve("out.txt"))).containsPattern("MCCount(.tla)?:5");
    }

    @Test
    void refusesAConfigurationThatIsNotThere() {
        CommandLineRun run = CommandLineRun.in(folder, "check", "MCCuont");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualTo("nowait: no such model configuration: MCCuont (did you mean MCCount?)\n");
    }

    @Test
    void aMissingConfigurationOfTheManifestIsNamed() throws IOException {
        CommandLineRun.in(folder, "check", "--update-expected");
        Files.delete(folder.resolve("model-configs/MCCount.cfg"));
        CommandLineRun run = CommandLineRun.in(folder, "check", "MCCount");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("MCCount.cfg: no such file, but the manifest has an entry for it");
    }

    @Test
    void refusesAManifestThatIsNoJson() throws IOException {
        write("model-configs/manifest.json", "{ \"models\": [");
        CommandLineRun run = CommandLineRun.in(folder, "check");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("manifest.json:1");
        assertThat(run.out()).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name.substring(0, name.indexOf('/'))));
        Files.writeString(file, text);
    }
}
