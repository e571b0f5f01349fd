package org.nowait.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The reports under src/test/resources, as text. */
final class Texts {

    static final List<String> ALL = List.of(
            "01-krc-lock",
            "01-krc-lock-noraw",
            "04-pcp-in-tick",
            "08-kmemleak-ipi",
            "12-io-uring-timeout",
            "18-cacheinfo-rt",
            "21-kasan-lazy-mmu",
            "recursion",
            "circular",
            "inconsistent",
            "inversion",
            "irq-order",
            "bad-unlock",
            "held-freed",
            "scheduling");

    private Texts() {}

    static String text(String name) {
        return resource("text/" + name + ".txt");
    }

    static Splat splat(String name) {
        List<Splat> splats = SplatReader.read(text(name), name);
        if (splats.size() != 1) {
            throw new IllegalStateException(name + " has " + splats.size() + " reports");
        }
        return splats.get(0);
    }

    static String resource(String name) {
        try (InputStream input = Texts.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new IllegalArgumentException("no such resource: " + name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
