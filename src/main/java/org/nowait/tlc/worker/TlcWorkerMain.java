package org.nowait.tlc.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.nowait.tlc.SpecProblem;
import org.nowait.tlc.TlcException;
import org.nowait.tlc.Wire;

/** The program of a worker process. It ends when its standard input ends, whatever it is doing then. */
public final class TlcWorkerMain {

    private TlcWorkerMain() {}

    /**
     * Answers requests until the standard input ends.
     *
     * @param arguments none
     * @throws InterruptedException never
     */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> readUntilTheCallerLeaves(requests), "requests");
        reader.setDaemon(true);
        reader.start();
        TlcService service = new TlcService(Path.of(System.getProperty("java.io.tmpdir")));
        while (true) {
            String answer = Wire.write(answer(service, requests.take()));
            answers.write(answer.getBytes(StandardCharsets.UTF_8), 0, answer.getBytes(StandardCharsets.UTF_8).length);
            answers.write('\n');
            answers.flush();
        }
    }

    private static void readUntilTheCallerLeaves(BlockingQueue<String> requests) {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                requests.add(line);
            }
        } catch (IOException e) {
            System.err.println("the worker's input broke: " + e.getMessage());
        }
        RunFolder.delete(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(0);
    }

    private static Wire.Answer answer(TlcService service, String request) {
        try {
            return service.answer(Wire.read(request, Wire.Request.class));
        } catch (TlcException e) {
            return Wire.Answer.failed(e.exitCode(), e.problem());
        } catch (JsonProcessingException e) {
            return Wire.Answer.failed(255, SpecProblem.in("", "no request: " + e.getOriginalMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            e.printStackTrace();
            return Wire.Answer.failed(255, SpecProblem.in("", "the TLC worker failed: " + e));
        }
    }
}
