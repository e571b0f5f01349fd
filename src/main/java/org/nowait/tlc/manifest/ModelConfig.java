package org.nowait.tlc.manifest;

import java.nio.file.Path;
import org.nowait.tlc.Model;

/**
 * A model configuration found in a folder.
 *
 * @param file the configuration file
 * @param specDir the folder of the modules
 * @param module the name of its root module
 * @param expect what its first line says after {@code Expect:}, empty when it says nothing
 * @param each what a comment above the first statement says after {@code Each:}: the set for whose elements it is run; empty
 *     when it says nothing
 */
public record ModelConfig(Path file, Path specDir, String module, String expect, String each) {

    /** {@return the name, without {@code .cfg}} */
    public String name() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".cfg".length());
    }

    /** {@return what the name says that the configuration is for} */
    public ModelKind kind() {
        return ModelKind.ofName(name());
    }

    /** {@return what TLC is asked about} */
    public Model model() {
        return Model.of(specDir, module, file);
    }
}
