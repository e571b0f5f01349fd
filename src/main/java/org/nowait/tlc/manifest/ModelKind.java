package org.nowait.tlc.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a model configuration is for. */
public enum ModelKind {
    /** Shows that the properties hold. */
    MODEL,
    /** Takes one guard away; a named property must break. */
    MUTANT,
    /** Shows that a claim is false. */
    VIOLATES,
    /** Shows that a state can be reached. */
    REACHES,
    /** Checks constant-level theorems, written as ASSUMEs. */
    THEOREM;

    /** {@return the kind as the manifest and the names of configurations write it} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the texts of all kinds} */
    public static List<String> texts() {
        return Arrays.stream(values()).map(ModelKind::text).toList();
    }

    /**
     * Returns the kind that the name of a configuration tells, as in {@code MCLocks_mutant_NoOwner}.
     *
     * @param name the name, without {@code .cfg}
     * @return the kind; a name that tells none is a model's
     */
    public static ModelKind ofName(String name) {
        return Arrays.stream(values())
                .filter(kind -> name.contains("_" + kind.text() + "_") || name.endsWith("_" + kind.text()))
                .findFirst()
                .orElse(MODEL);
    }
}
