package org.nowait.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.nowait.report.run.RunFile;
import org.nowait.report.run.SampleRun;
import org.nowait.tla.Itf;

/** The files behind a page's links: what goes in comes out. */
final class ArchiveTest {

    private static final String SCHEME = "data:application/gzip;base64,";

    @Test
    void whatGoesInComesOut() throws IOException {
        Map<String, String> files = new TreeMap<>(Map.of(
                "a.txt", "", "b.txt", "x".repeat(512), "c.txt", "\u2713".repeat(400), "z".repeat(99), "long name\n"));

        assertThat(unpacked(Archive.address(files))).isEqualTo(files);
        assertThat(Archive.address(files)).isEqualTo(Archive.address(files)).doesNotContain("\"", "<", "&");
    }

    @Test
    void aPageCarriesTheFilesOfItsCounterexamples() throws IOException {
        RunFile run = SampleRun.named("<script>alert(1)</script>");
        String page = HtmlReport.of(run);
        int at = page.indexOf(SCHEME);
        Map<String, String> files = unpacked(page.substring(at, page.indexOf('"', at)));

        assertThat(files.keySet())
                .containsExactly("ce-0123abcd.itf.json", "ce-0123abcd.litmus", "ce-0123abcd.puml")
                .allSatisfy(name -> assertThat(page).contains("data-file=\"" + name + "\""));
        assertThat(files.get("ce-0123abcd.litmus"))
                .isEqualTo(run.counterexamples().get(0).litmus());
        JsonNode itf = new ObjectMapper().readTree(files.get("ce-0123abcd.itf.json"));
        assertThat(Itf.fromTrace(itf)).hasSize(2);
        assertThat(itf.at("/states/1/#meta/action").asText()).isEqualTo("Step(0)");
    }

    private static Map<String, String> unpacked(String address) throws IOException {
        assertThat(address).startsWith(SCHEME);
        byte[] packed = Base64.getDecoder().decode(address.substring(SCHEME.length()));
        byte[] tar = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        Map<String, String> files = new LinkedHashMap<>();
        int at = 0;
        while (tar[at] != 0) {
            assertSum(tar, at);
            int size = Integer.parseInt(word(tar, at + 124, 12), 8);
            files.put(word(tar, at, 100), new String(tar, at + 512, size, StandardCharsets.UTF_8));
            at += 512 + (size + 511) / 512 * 512;
        }
        assertThat(tar.length - at).as("two empty blocks end a tar").isEqualTo(1024);
        return files;
    }

    private static void assertSum(byte[] tar, int at) {
        byte[] header = Arrays.copyOfRange(tar, at, at + 512);
        int sum = Integer.parseInt(word(header, 148, 8), 8);
        Arrays.fill(header, 148, 156, (byte) ' ');
        int found = 0;
        for (byte each : header) {
            found += each & 0xff;
        }
        assertThat(found).isEqualTo(sum);
    }

    private static String word(byte[] tar, int at, int length) {
        return new String(tar, at, length, StandardCharsets.UTF_8).replaceFirst("(?s)\0.*", "");
    }
}
