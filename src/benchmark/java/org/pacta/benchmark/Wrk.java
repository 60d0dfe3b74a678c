package org.pacta.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load: wrk with two threads on the same machine. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    private final String program;
    private final int seconds;

    Wrk(int seconds) throws IOException {
        program = Program.found("wrk", "wrk");
        this.seconds = seconds;
    }

    /**
     * What one run gave.
     *
     * @param perSecond answers
     * @param p99 milliseconds in which 99 of 100 were answered
     */
    record Result(double perSecond, double p99) {}

    /** The same request on so many connections. */
    Result same(String address, int connections, Map<String, String> headers) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        headers.forEach((name, value) -> arguments.addAll(List.of("-H", name + ": " + value)));
        return run(address, connections, arguments);
    }

    /** What a script asks, in Lua. */
    Result scripted(String address, int connections, String script) throws IOException, InterruptedException {
        Path file = Files.createTempFile("wrk", ".lua");
        try {
            Files.writeString(file, script);
            return run(address, connections, List.of("-s", file.toString()));
        } finally {
            Files.delete(file);
        }
    }

    private Result run(String address, int connections, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(program, "-t2", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "--latency"));
        command.addAll(more);
        command.add(address);
        String said = Program.run(Map.of(), command);
        Matcher failed = FAILED.matcher(said);
        if (failed.find()) {
            System.out.println("  " + address + ": " + failed.group());
        }
        Matcher p99 = P99.matcher(said);
        if (!p99.find()) {
            throw new IOException(said);
        }
        double unit = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0).get(p99.group(2));
        return new Result(number(RATE, said), Double.parseDouble(p99.group(1)) * unit);
    }

    private static double number(Pattern pattern, String said) throws IOException {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException(said);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
