package org.nowait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.nowait.report.run.RunVersions;
import org.nowait.tlc.TlcVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program, the specification it reads, and the Java it runs on. */
final class Version implements IVersionProvider {

    private final Surroundings around;

    Version(Surroundings around) {
        this.around = around;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"nowait " + program(), "specification " + specification(), "java " + Runtime.version()};
    }

    /**
     * Returns the version of the program.
     *
     * @return the version that the jar's manifest names
     */
    static String program() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(unpacked)" : version;
    }

    /**
     * Returns what runs, for a run file.
     *
     * @param workspace where the files are
     * @return the versions
     */
    static RunVersions ofRun(Workspace workspace) {
        return new RunVersions(
                program(),
                KeptResult.programHash(),
                digest(workspace.spec()),
                KeptResult.inputs(workspace),
                TlcVersion.text(),
                Runtime.version().toString());
    }

    private String specification() {
        try {
            return digest(Workspace.find(around).spec());
        } catch (UserError e) {
            return "not found";
        }
    }

    private static String digest(Path folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path module : Workspace.files(folder, ".tla")) {
                digest.update(Files.readAllBytes(module));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UserError(folder, "cannot read: " + ResultFile.reason(e));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
