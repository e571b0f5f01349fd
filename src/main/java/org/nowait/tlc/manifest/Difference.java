package org.nowait.tlc.manifest;

/**
 * Something that is not as the manifest says.
 *
 * @param config the configuration
 * @param field the field of the manifest, or what else is compared
 * @param expected what the manifest says
 * @param actual what was found
 * @param place the manifest's file and line
 * @param command repeats the run
 */
public record Difference(String config, String field, String expected, String actual, String place, String command) {

    /** Returns all of it as one line. */
    @Override
    public String toString() {
        return config + ": " + field + ": expected " + expected + ", actual " + actual + " (" + place + "; repeat: "
                + command + ")";
    }
}
