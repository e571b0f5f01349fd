package org.nowait.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium behind its own driver, spoken to in W3C WebDriver. */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PORT = Pattern.compile("on port ([0-9]+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, String root, JsonNode capabilities) throws IOException {
        this.driver = driver;
        String id =
                call("POST", root + "/session", capabilities).path("sessionId").asText();
        this.session = root + "/session/" + id;
    }

    /** {@return why no browser can be started here, if none can} */
    static Optional<String> missing() {
        return Stream.of("chromium", "chromedriver")
                .filter(name -> find(name).isEmpty())
                .findFirst()
                .map(name -> name + " is not on PATH (Debian: apt-get install chromium chromium-driver)");
    }

    private static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser that keeps its profile in a folder. */
    static Browser start(Path profile) throws IOException {
        Process driver = new ProcessBuilder(find("chromedriver").orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        ObjectNode capabilities = JSON.createObjectNode();
        ObjectNode wanted = capabilities.putObject("capabilities").putObject("alwaysMatch");
        ObjectNode options = wanted.putObject("goog:chromeOptions");
        options.put("binary", find("chromium").orElseThrow().toString());
        List.of(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + profile)
                .forEach(options.withArray("args")::add);
        wanted.putObject("goog:loggingPrefs").put("browser", "ALL").put("performance", "ALL");
        try {
            return new Browser(driver, "http://localhost:" + port(driver), capabilities);
        } catch (IOException | RuntimeException e) {
            driver.destroyForcibly();
            throw e;
        }
    }

    private static String port(Process driver) throws IOException {
        BufferedReader out = driver.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher port = PORT.matcher(line);
            if (port.find() && line.contains("started successfully")) {
                return port.group(1);
            }
        }
        throw new IOException("chromedriver did not start: " + said);
    }

    private JsonNode call(String method, String address, JsonNode body) throws IOException {
        HttpRequest.BodyPublisher publisher = method.equals("POST")
                ? HttpRequest.BodyPublishers.ofString(body.toString())
                : HttpRequest.BodyPublishers.noBody();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode value = JSON.readTree(response.body()).path("value");
            if (response.statusCode() != 200) {
                throw new IOException(
                        method + " " + address + ": " + value.path("message").asText());
            }
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException {
        return call("POST", session + path, JSON.valueToTree(body));
    }

    void open(Path file) throws IOException {
        post("/url", Map.of("url", file.toUri().toString()));
    }

    /** {@return what a script returns} */
    JsonNode run(String script, Object... arguments) throws IOException {
        return post("/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** {@return what a script hands to its last argument} */
    JsonNode await(String script) throws IOException {
        return post("/execute/async", Map.of("script", script, "args", List.of()));
    }

    /** Speaks to the browser's own protocol. */
    JsonNode command(String name, Map<String, ?> parameters) throws IOException {
        return post("/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    }

    void click(String selector) throws IOException {
        post("/element/" + element(selector) + "/click", Map.of());
    }

    void type(String selector, String keys) throws IOException {
        post("/element/" + element(selector) + "/value", Map.of("text", keys));
    }

    private String element(String selector) throws IOException {
        return post("/element", Map.of("using", "css selector", "value", selector))
                .path(ELEMENT)
                .asText();
    }

    /** Makes the window of a size; below 500 pixels only the device can be that small. */
    void size(int width, int height) throws IOException {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** {@return a picture of an element, as PNG} */
    byte[] picture(String selector) throws IOException {
        JsonNode text = call("GET", session + "/element/" + element(selector) + "/screenshot", JSON.nullNode());
        return Base64.getDecoder().decode(text.asText());
    }

    /** {@return a picture of what is in the window, as PNG} */
    byte[] picture() throws IOException {
        return Base64.getDecoder()
                .decode(call("GET", session + "/screenshot", JSON.nullNode()).asText());
    }

    /** {@return the log of that kind since it was last read} */
    JsonNode log(String kind) throws IOException {
        return post("/se/log", Map.of("type", kind));
    }

    @Override
    public void close() throws IOException {
        try {
            call("DELETE", session, JSON.nullNode());
        } finally {
            driver.destroy();
        }
    }
}
