package org.nowait.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that a user gives, with the name that messages call it by.
 *
 * @param name the file as the user named it, or {@code <stdin>}
 * @param text its content
 */
record InputText(String name, String text) {

    /**
     * Reads a file or standard input. Bytes that are no UTF-8 become replacement characters: logs hold such bytes.
     *
     * @param around where the command runs
     * @param file the file as the user named it, {@code -} for standard input
     * @return its text
     * @throws UserError if it cannot be read
     */
    static InputText read(Surroundings around, String file) {
        try {
            if (file.equals("-")) {
                return new InputText("<stdin>", new String(around.in().readAllBytes(), StandardCharsets.UTF_8));
            }
            Path path = around.resolve(Path.of(file));
            if (Files.isDirectory(path)) {
                throw new UserError(file + ": cannot read: it is a folder");
            }
            return new InputText(file, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UserError(file + ": cannot read: " + ResultFile.reason(e));
        }
    }
}
