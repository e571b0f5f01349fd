package org.nowait.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a stored graph was made from: the hash of the modules, the configuration and the version of the model checker.
 *
 * @param sha256 the hash, 64 lower-case hexadecimal digits
 */
public record GraphKey(String sha256) {

    static final int BYTES = 32;

    /** Rejects what is no SHA-256 hash. */
    public GraphKey {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a key is 64 lower-case hexadecimal digits: sha256=" + sha256);
        }
    }

    /**
     * Returns the key of a list of texts; where one text ends and the next begins counts too.
     *
     * @param parts the texts of the modules and the configuration, the version of the model checker, and so on
     * @return the key
     */
    public static GraphKey of(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return new GraphKey(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(sha256);
    }

    static GraphKey ofBytes(byte[] bytes) {
        return new GraphKey(HexFormat.of().formatHex(bytes));
    }
}
