package org.nowait.tlc.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nowait.tlc.CheckResult;
import org.nowait.tlc.Outcome;

final class ManifestTest {

    private static final ManifestEntry LOCKS = new ManifestEntry(
            "model-configs/MCLocks.cfg",
            "spec/MCLocks.tla",
            ModelKind.MODEL,
            "success",
            "",
            28,
            85,
            7,
            1.5,
            true,
            "",
            List.of(),
            Map.of());
    private static final ManifestEntry MUTANT = new ManifestEntry(
            "model-configs/MCLocks_mutant_NoOwner.cfg",
            "spec/MCLocks.tla",
            ModelKind.MUTANT,
            "safety failure",
            "MutualExclusion",
            6,
            8,
            3,
            0.5,
            true,
            "",
            List.of(),
            Map.of("a 1", 3, "b 2", 4));

    @TempDir
    private Path folder = Path.of(".");

    private Manifest written() {
        Manifest.empty(folder.resolve("manifest.json")).with(MUTANT).with(LOCKS).write();
        return Manifest.read(folder.resolve("manifest.json"));
    }

    private static CheckResult run(Outcome outcome, String violated, long distinct, Map<String, Long> actions) {
        return new CheckResult(outcome, 0, violated, 85, distinct, 7, 1.0, null, actions, List.of(), List.of(), null);
    }

    private Manifest broken(String from, String to) throws IOException {
        written();
        Path file = folder.resolve("manifest.json");
        Files.writeString(file, Files.readString(file).replace(from, to));
        return Manifest.read(file);
    }

    @Test
    void readsWhatItWroteSortedByName() {
        assertThat(written().entries()).containsExactly(LOCKS, MUTANT);
    }

    @Test
    void runAsExpectedGivesNoDifference() {
        assertThat(new ManifestCheck(written()).compare(LOCKS, run(Outcome.SUCCESS, "", 28, Map.of("Take", 1L))))
                .isEmpty();
    }

    @Test
    void wrongCountNamesLineBothValuesAndTheCommand() throws IOException {
        Manifest manifest = broken("\"distinctStates\" : 28", "\"distinctStates\" : 29");
        ManifestEntry entry = manifest.find("MCLocks").orElseThrow();
        int line = manifest.line(entry, "distinctStates");

        assertThat(Files.readAllLines(manifest.file()).get(line - 1)).contains("29");
        assertThat(new ManifestCheck(manifest).compare(entry, run(Outcome.SUCCESS, "", 28, Map.of())))
                .singleElement()
                .hasToString("model-configs/MCLocks.cfg: distinctStates: expected 29, actual 28 (" + manifest.file()
                        + ":" + line + "; repeat: nowait check MCLocks)");
    }

    @Test
    void anotherInvariantIsADifference() {
        assertThat(new ManifestCheck(written()).compare(LOCKS, run(Outcome.INVARIANT, "TypeOK", 28, Map.of())))
                .extracting(Difference::field)
                .containsExactly("result");
        ManifestEntry sameCounts = MUTANT.expecting(run(Outcome.INVARIANT, "MutualExclusion", 28, Map.of()), Map.of());
        assertThat(new ManifestCheck(written()).compare(sameCounts, run(Outcome.INVARIANT, "TypeOK", 28, Map.of())))
                .extracting(Difference::expected, Difference::actual)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("MutualExclusion", "TypeOK"));
    }

    @Test
    void eachInstanceHasItsResultAndLength() {
        ManifestCheck check = new ManifestCheck(written());
        CheckResult none = run(Outcome.SUCCESS, "", 28, Map.of());

        assertThat(check.compare(MUTANT, Map.of("a 1", none, "c 3", none)))
                .extracting(Difference::field, Difference::expected, Difference::actual)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("each a 1", "safety failure", "success"),
                        org.assertj.core.groups.Tuple.tuple("each a 1", "3 states", "0 states"),
                        org.assertj.core.groups.Tuple.tuple("each c 3", "no instance", "0 states"),
                        org.assertj.core.groups.Tuple.tuple("each b 2", "an instance", "none"));
    }

    @Test
    void actionOfAModelThatNeverFiresIsADifference() {
        assertThat(new ManifestCheck(written())
                        .compare(LOCKS, run(Outcome.SUCCESS, "", 28, Map.of("Take", 1L, "Drop", 0L))))
                .extracting(Difference::field)
                .containsExactly("action Drop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"result\" : \"success\" | \"result\" : \"sucess\" | result must be one of",
                "\"kind\" : \"mutant\" | \"kind\" : \"mutation\" | kind must be one of [model, mutant, violates, reaches, theorem]: kind=mutation",
                "\"replay\" | \"replays\" | field must be one of",
                "\"distinctStates\" : 28 | \"distinctStates\" : -1 | a count is a whole number from 0: distinctStates=-1",
                "\"distinctStates\" : 28, | \"distinctStates\" : 28 | was expecting comma",
                "_mutant_NoOwner | '' | each configuration has one entry"
            })
    void brokenManifestTellsLineAndRule(String from, String to, String rule) {
        assertThatThrownBy(() -> broken(from, to))
                .isInstanceOf(ManifestException.class)
                .hasMessageMatching("(?s).*manifest\\.json:\\d+.*")
                .hasMessageContaining(rule);
    }

    @Test
    void configurationsAndEntriesNeedEachOther() throws IOException {
        Path spec = Files.createDirectory(folder.resolve("spec"));
        Path configs = Files.createDirectory(folder.resolve("configs"));
        Files.writeString(spec.resolve("MCLocks.tla"), "");
        Files.writeString(spec.resolve("MCLocks_Two.tla"), "");
        Files.writeString(configs.resolve("MCLocks.cfg"), "\\* Expect: success, 28 states\n");
        Files.writeString(configs.resolve("MCLocks_Two_violates_TypeOK.cfg"), "");
        List<ModelConfig> found = ModelConfigs.in(configs, spec);

        assertThat(found).extracting(ModelConfig::module).containsExactly("MCLocks", "MCLocks_Two");
        assertThat(found).extracting(ModelConfig::kind).containsExactly(ModelKind.MODEL, ModelKind.VIOLATES);
        assertThat(found.get(0).expect()).isEqualTo("success, 28 states");
        assertThat(new ManifestCheck(written()).compare(found))
                .extracting(Difference::field)
                .containsExactly("entry", "file");
    }

    @Test
    void configurationWithoutAModuleIsRefused() throws IOException {
        Files.writeString(folder.resolve("MCNowhere.cfg"), "");

        assertThatThrownBy(() -> ModelConfigs.in(folder, folder))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("the name must begin with that of a module");
    }
}
