package org.nowait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nowait.report.Check;
import org.nowait.report.Verdict;

/** The probes of {@code nowait doctor}, each of which does a little of what it asks about. */
final class Probes {

    private static final long MEBI = 1L << 20;
    private static final long HEAP_WANTED = 1024;

    private final Surroundings around;

    Probes(Surroundings around) {
        this.around = around;
    }

    /**
     * Runs every probe.
     *
     * @param tlc whether to start TLC too
     * @return one check a probe, in a fixed order
     */
    List<Check> all(boolean tlc) {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(heap());
        checks.add(check("cores", true, String.valueOf(Runtime.getRuntime().availableProcessors())));
        checks.add(temporaryFolder());
        if (tlc) {
            checks.addAll(TlcProbe.all());
        }
        places(checks);
        return checks;
    }

    private static Check java() {
        Runtime.Version version = Runtime.version();
        return check(
                "java", version.feature() >= 17, version + " (" + System.getProperty("java.vm.name", "unknown") + ")");
    }

    private static Check heap() {
        long mebibytes = Runtime.getRuntime().maxMemory() / MEBI;
        String found = mebibytes + " MiB";
        return mebibytes >= HEAP_WANTED
                ? check("heap", true, found)
                : check("heap", false, found + "; set NOWAIT_JAVA_OPTS=-Xmx" + HEAP_WANTED + "m or more");
    }

    private static Check temporaryFolder() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        return writable("temporary folder", folder);
    }

    private void places(List<Check> checks) {
        Workspace workspace;
        try {
            workspace = Workspace.find(around);
        } catch (UserError e) {
            checks.add(check("specifications", false, String.valueOf(e.getMessage())));
            return;
        }
        String origin =
                workspace.origin() == Workspace.Origin.TREE ? workspace.root().toString() : "inside the jar";
        checks.add(counted("specifications", workspace.spec(), ".tla", "modules, " + origin));
        checks.add(counted("configurations", workspace.modelConfigs(), ".cfg", "model configurations"));
        checks.add(check(
                "manifest",
                Files.isReadable(workspace.modelConfigs().resolve("manifest.json")),
                "model-configs/manifest.json"));
        checks.add(counted("litmus tests", workspace.litmus(), ".litmus", "tests"));
        checks.add(writable("cache", workspace.cache()));
    }

    private static Check counted(String name, Path folder, String suffix, String what) {
        int count = Workspace.files(folder, suffix).size();
        return check(name, count > 0, count + " " + what);
    }

    private static Check writable(String name, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "doctor", ".probe"));
            return check(name, true, folder.toString());
        } catch (IOException e) {
            return check(name, false, folder + ": cannot write: " + ResultFile.reason(e));
        }
    }

    private static Check check(String name, boolean good, String found) {
        return new Check(name, good ? Verdict.PASS : Verdict.FAIL, found, 0);
    }
}
