package org.nowait.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.nowait.report.files.ReportFiles;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.RunJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nowait report}: what a stored run says, for people and for build servers. */
@Command(
        name = "report",
        description = "Write a stored run as HTML, JUnit XML, KTAP, SARIF, herd's blocks and a Markdown summary.",
        footer = {
            "",
            "The run file is what 'nowait review' leaves in target/nowait/run.json.",
            "Nothing is run again, and the same run gives the same bytes. Files",
            "appear whole or not at all.",
            "",
            "Exit codes: 0 written, whatever the run says; 2 no run file of this",
            "version; 3 written, but the run is partial.",
            "",
            "Examples:",
            "  nowait report target/nowait/run.json -o report",
            "  nowait report target/nowait/run.json -o report -f html,junit"
        })
final class Report implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(paramLabel = "RUN.json", description = "The run file.")
    private Path run = Path.of("target/nowait/run.json");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "The folder for the files; it is made if it is not there.")
    private Path out = Path.of("report");

    @Option(
            names = {"-f", "--format"},
            paramLabel = "LIST",
            split = ",",
            description = "html, junit, ktap, sarif, md, herd, with commas between them; default: all.")
    private List<ReportFiles.Form> forms = new ArrayList<>();

    Report(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Set<ReportFiles.Form> wanted = forms.isEmpty() ? EnumSet.allOf(ReportFiles.Form.class) : EnumSet.copyOf(forms);
        ForkJoinTask<?> prepared = ForkJoinPool.commonPool().submit(() -> ReportFiles.prepare(wanted));
        RunFile read = read();
        prepared.join();
        Path folder = around.resolve(out);
        Map<String, String> files = ReportFiles.of(read, wanted);
        write(folder, files);
        files.keySet().stream()
                .filter(name -> !name.contains("/"))
                .forEach(name -> around.out().println(out.resolve(name)));
        if (wanted.contains(ReportFiles.Form.HERD)) {
            long blocks =
                    files.keySet().stream().filter(name -> name.contains("/")).count();
            around.out().println(out.resolve("herd") + " (" + blocks + " files)");
        }
        if (!read.complete()) {
            around.err().println("nowait: " + run + ": the run was interrupted; the report says what is missing");
            return ExitCode.INCOMPLETE;
        }
        return ExitCode.OK;
    }

    private RunFile read() {
        Path file = around.resolve(run);
        try {
            return RunJson.read(Files.readString(file), run.toString());
        } catch (CharacterCodingException e) {
            throw new UserError(run, "is no UTF-8 text");
        } catch (IOException e) {
            throw new UserError(run, "cannot be read: " + ResultFile.reason(e));
        }
    }

    /* All drafts are written before the first file is replaced. */
    private void write(Path folder, Map<String, String> files) {
        @Nullable Path drafts = null;
        try {
            Files.createDirectories(folder);
            drafts = Files.createTempDirectory(folder, ".report");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path draft = drafts.resolve(file.getKey());
                Files.createDirectories(draft.resolveSibling(""));
                Files.writeString(draft, file.getValue());
            }
            for (String name : files.keySet()) {
                if (!name.contains("/")) {
                    Files.move(drafts.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Path blocks = drafts.resolve("herd");
            if (Files.isDirectory(blocks)) {
                Workspace.remove(folder.resolve("herd"));
                Files.move(blocks, folder.resolve("herd"));
            }
        } catch (IOException e) {
            throw new UserError(out, "cannot write: " + StringUtils.defaultIfEmpty(ResultFile.reason(e), "failed"));
        } finally {
            if (drafts != null) {
                Workspace.remove(drafts);
            }
        }
    }
}
