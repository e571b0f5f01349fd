package org.nowait.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nowait.litmus.syntax.Nearest;
import org.nowait.tlc.manifest.Manifest;
import org.nowait.tlc.manifest.ModelConfig;
import org.nowait.tlc.manifest.ModelConfigs;

/**
 * The model configurations that a command is about.
 *
 * @param manifest what is expected of them; empty if there is no manifest
 * @param all every configuration of the folder
 * @param chosen those that the user named, or all
 */
record ModelSelection(Manifest manifest, List<ModelConfig> all, List<ModelConfig> chosen) {

    /**
     * Finds configurations by name.
     *
     * @param workspace where the files are
     * @param names names with or without {@code .cfg}, or paths; none for all
     * @param around where the command runs
     * @return the selection
     * @throws UserError if a name is unknown; it gives the nearest one
     */
    static ModelSelection of(Workspace workspace, List<String> names, Surroundings around) {
        Path file = workspace.modelConfigs().resolve("manifest.json");
        Manifest manifest = Files.exists(file) ? Manifest.read(file) : Manifest.empty(file);
        List<ModelConfig> all = ModelConfigs.in(workspace.modelConfigs(), workspace.spec());
        List<ModelConfig> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(find(name, all, manifest, workspace, around));
        }
        return new ModelSelection(manifest, all, names.isEmpty() ? all : chosen);
    }

    private static ModelConfig find(
            String name, List<ModelConfig> all, Manifest manifest, Workspace workspace, Surroundings around) {
        String wanted = String.valueOf(Path.of(name).getFileName()).replaceAll("\\.cfg$", "");
        for (ModelConfig config : all) {
            if (config.name().equals(wanted)) {
                return config;
            }
        }
        Path path = around.resolve(Path.of(name));
        if (name.endsWith(".cfg") && Files.isRegularFile(path)) {
            return ModelConfigs.of(path, workspace.spec());
        }
        if (manifest.find(wanted).isPresent()) {
            throw new UserError(
                    workspace.modelConfigs().resolve(wanted + ".cfg"),
                    "no such file, but the manifest has an entry for it");
        }
        throw new UserError("no such model configuration: " + name
                + Nearest.proposal(wanted, all.stream().map(ModelConfig::name).toList()));
    }
}
