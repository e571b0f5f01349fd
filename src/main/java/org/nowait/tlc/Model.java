package org.nowait.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What TLC is asked about: a root module, the folders where modules are found, and the text of a configuration.
 *
 * @param specPath folders that hold modules, the first one is searched first
 * @param module the name of the root module, without {@code .tla}
 * @param configName the name of the configuration, with {@code .cfg}, for messages
 * @param configText the configuration itself
 * @param modules texts of generated modules by name; they are found before those in folders
 */
public record Model(
        List<Path> specPath, String module, String configName, String configText, Map<String, String> modules) {

    /** Copies the lists and makes the folders absolute. */
    public Model {
        specPath = specPath.stream().map(Path::toAbsolutePath).toList();
        modules = Collections.unmodifiableMap(new TreeMap<>(modules));
        if (module.isBlank() || module.endsWith(".tla")) {
            throw new IllegalArgumentException("module must be a name without .tla: module=" + module);
        }
    }

    /**
     * Returns the model of a configuration file.
     *
     * @param specDir the folder that holds the modules
     * @param module the name of the root module, without {@code .tla}
     * @param config the configuration file
     * @return the model
     * @throws TlcException with TLC's exit code 255 when the file cannot be read
     */
    public static Model of(Path specDir, String module, Path config) {
        try {
            return generated(specDir, module, String.valueOf(config.getFileName()), Files.readString(config));
        } catch (NoSuchFileException e) {
            throw new TlcException(255, SpecProblem.in(config.toString(), "there is no such configuration"), e);
        } catch (IOException e) {
            throw new TlcException(255, SpecProblem.in(config.toString(), "cannot be read: " + e.getMessage()), e);
        }
    }

    /**
     * Returns the model of a configuration that is no file.
     *
     * @param specDir the folder that holds the modules
     * @param module the name of the root module, without {@code .tla}
     * @param configName the name of the configuration, for messages
     * @param configText the configuration
     * @return the model
     */
    public static Model generated(Path specDir, String module, String configName, String configText) {
        return new Model(List.of(specDir), module, configName, configText, Map.of());
    }

    /**
     * Returns this model with one more generated module.
     *
     * @param name the name of the module, without {@code .tla}; it may be the root module
     * @param text the module
     * @return the extended model
     */
    public Model withModule(String name, String text) {
        Map<String, String> more = new TreeMap<>(modules);
        more.put(name, text);
        return new Model(specPath, module, configName, configText, more);
    }

    /** {@return the name of the configuration without {@code .cfg}} */
    public String name() {
        return configName.endsWith(".cfg") ? configName.substring(0, configName.length() - 4) : configName;
    }
}
