package org.pacta.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.pacta.scoreboard.RollUpBenchmark;
import org.pacta.size.Generator;
import org.pacta.size.Size;

/**
 * Fills a database with an organization of size L, unless it is there from an earlier run, starts the service on it, and
 * prints each ratio beside its goal: the same bytes and as many connections, the service and its peer in turn, the median of
 * several rounds.
 *
 * <p>{@code -Dbenchmark.size=S} takes another size, {@code -Dbenchmark.seconds=10} is how long a run takes,
 * {@code -Dbenchmark.rounds=5} how many there are.
 */
public final class Benchmark {

    private static final Path HOME = Path.of("target", "benchmark");
    private static final int CONNECTIONS = 32;
    private static final String LIST = "/api/commitments?theme=t8&expand=standing&limit=50";
    private static final String BY_THEME = "/api/scoreboard?groupBy=theme";
    private static final String BY_PARTY = "/api/scoreboard?groupBy=party";
    private static final String EXPORT = "/api/scoreboard/assignments?party=p8,p9&limit=5000&format=csv";

    private final Server server;
    private final Wrk wrk;
    private final int rounds = Integer.getInteger("benchmark.rounds", 3);
    private final int seconds = Integer.getInteger("benchmark.seconds", 5);

    private Benchmark(Server server) throws IOException {
        this.server = server;
        this.wrk = new Wrk(seconds);
    }

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(HOME);
        try (Server server = new Server(HOME.resolve("postgresql").toAbsolutePath())) {
            new Benchmark(server).run(Size.valueOf(System.getProperty("benchmark.size", "L")));
        }
        System.exit(0);
    }

    private void run(Size size) throws Exception {
        fill(size);
        try (Service service = start("start")) {
            say("memory at rest", service.residentMemory() + " MiB", "below 400");
            awaitMemory(service);
            asLoaded(service, "a: one commitment", "/api/commitments/c7", 0.5);
            asLoaded(service, "b: 50 commitments with status", LIST, 0.15);
            asLoaded(service, "c: by theme and status", BY_THEME, 0.6);
            asLoaded(service, "c: by party and status", BY_PARTY, 0.6);
            unchanged(service);
            asLoaded(service, "e: 5,000 rows exported", EXPORT, 0.4);
            neverAsked(service);
            writes(service);
            say("memory after all that", service.residentMemory() + " MiB", "below 400");
        }
        innerParts();
    }

    /** A roll-up alone, in this process. */
    private void innerParts() throws RunnerException {
        Map<String, Double> few = new TreeMap<>();
        Map<String, Double> many = new TreeMap<>();
        Options options = new OptionsBuilder()
                .include(RollUpBenchmark.class.getName())
                .forks(1)
                .jvmArgs("-Xmx1g")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(rounds)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            (result.getParams().getParam("reports").equals("10000") ? few : many)
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        few.forEach((what, time) -> say(
                "a roll-up of 500,000 assignments, " + what,
                "%.1f ms with 10,000 reports, %.2f times with 1,000,000".formatted(time, many.get(what) / time),
                "1.5 times"));
    }

    private Service start(String what) throws IOException, InterruptedException {
        Service service = Service.start(server.settings(), HOME.resolve("service.log"));
        say(what, "ready after %.1f s".formatted(service.secondsToReadiness()), "3 s when empty, 6 s at size L");
        return service;
    }

    private void fill(Size size) throws Exception {
        try (Service empty = start("start, the database empty or as it was left")) {
            say("memory", empty.residentMemory() + " MiB", "");
        }
        if (server.number("select count(*) from commitment") == 0) {
            long begun = System.nanoTime();
            try (Connection connection = server.connect()) {
                Generator.fill(connection, size);
            } catch (SQLException e) {
                throw new IOException("The database cannot be filled", e);
            }
            say("size " + size + " generated", seconds(begun), "");
            try (Service ignored = start("first start, which makes what is derived")) {
                say("all of that", seconds(begun), "below 300 s at size L");
            }
        }
    }

    private static String seconds(long begun) {
        return "%.1f s".formatted((System.nanoTime() - begun) / 1e9);
    }

    /** Until it counts in memory; and until what runs often is compiled. */
    private void awaitMemory(Service service) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(20); i++) {
            service.get("/api/scoreboard?groupBy=kind&asOf="
                    + LocalDate.of(2010, 1, 1).plusDays(i));
        }
    }

    /** Beside a handler that has the same bytes. */
    private void asLoaded(Service service, String what, String path, double goal)
            throws IOException, InterruptedException {
        byte[] answer = service.get(path).body();
        double[] ratios = new double[rounds];
        double[] p99 = new double[rounds];
        double rate = 0;
        try (Peer peer = Peer.of(answer, false)) {
            for (int round = -1; round < rounds; round++) {
                Wrk.Result bare = wrk.same(peer.address(), CONNECTIONS, Map.of());
                Wrk.Result ours = wrk.same(service.address() + path, CONNECTIONS, Map.of());
                if (round >= 0) { // the first only warms up
                    ratios[round] = ours.perSecond() / bare.perSecond();
                    p99[round] = ours.p99();
                    rate = ours.perSecond();
                }
            }
        }
        say(
                what + " (" + answer.length + " bytes)",
                "%.2f of Vert.x, about %,.0f/s, p99 %.1f ms".formatted(median(ratios), rate, median(p99)),
                "%.2f, 25 ms".formatted(goal));
    }

    private void unchanged(Service service) throws IOException, InterruptedException {
        String tag = service.get(BY_THEME).headers().firstValue("ETag").orElseThrow();
        double[] ratios = new double[rounds];
        double rate = 0;
        try (Peer peer = Peer.of(new byte[0], true)) {
            for (int round = -1; round < rounds; round++) {
                Wrk.Result bare = wrk.same(peer.address(), CONNECTIONS, Map.of());
                Wrk.Result ours = wrk.same(service.address() + BY_THEME, CONNECTIONS, Map.of("If-None-Match", tag));
                if (round >= 0) {
                    ratios[round] = ours.perSecond() / bare.perSecond();
                    rate = ours.perSecond();
                }
            }
        }
        say("304", "%.2f of Vert.x, about %,.0f/s".formatted(median(ratios), rate), "0.70");
    }

    /** Filters, days and groups by chance, so that none was asked before. */
    private void neverAsked(Service service) throws IOException, InterruptedException {
        String script =
                """
                local groups = {'theme', 'party', 'theme,party', 'yearDue', 'kind', 'statement'}
                init = function(arguments) math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16)) end
                request = function()
                  local path = '/api/scoreboard?groupBy=' .. groups[math.random(#groups)]
                  local day = string.format('%d-%02d-%02d', math.random(2006, 2026), math.random(12), math.random(28))
                  if math.random(2) == 1 then path = path .. '&asOf=' .. day end
                  if math.random(2) == 1 then path = path .. '&party=p' .. math.random(200) .. ',p' .. math.random(200) end
                  if math.random(3) == 1 then path = path .. '&theme=t' .. math.random(100) end
                  return wrk.format('GET', path)
                end""";
        for (int connections : new int[] {2, 8}) {
            double[] p99 = new double[rounds];
            double rate = 0;
            for (int round = 0; round < rounds; round++) {
                Wrk.Result result = wrk.scripted(service.address(), connections, script);
                p99[round] = result.p99();
                rate = result.perSecond();
            }
            say(
                    "roll-ups never asked before, " + connections + " connections",
                    "p99 %.0f ms, %,.0f/s".formatted(median(p99), rate),
                    "50 ms");
        }
    }

    private void writes(Service service) throws Exception {
        String run = Long.toString(System.currentTimeMillis(), 36);
        String writer = service.token("writer-" + run, "focal-point", "party:p9");
        String reviewer = service.token("reviewer-" + run, "reviewer", "everything");
        List<String> assignments = new ArrayList<>();
        for (JsonNode item : service.json("/api/assignments?party=p9&limit=500")) {
            assignments.add("'" + item.path("id").asText() + "'");
        }
        String drafts =
                """
                local assignments = {%s}
                local writer, reviewer = '%s', '%s'
                local drafted, submitted = {}, {}
                local whole = %s
                init = function(arguments) math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16)) end
                local function post(path, token, body, seen)
                  return wrk.format('POST', path,
                    {['Authorization'] = token, ['Content-Type'] = 'application/json', ['If-Match'] = seen}, body)
                end
                local function decide(report, decision, token)
                  return post('/api/progress-reports/' .. report.id .. '/' .. decision, token, '{}', report.tag)
                end
                request = function()
                  if whole and #submitted > 0 then
                    return decide(table.remove(submitted), 'acceptance', reviewer)
                  elseif whole and #drafted > 0 then
                    return decide(table.remove(drafted), 'submission', writer)
                  end
                  return post('/api/progress-reports', writer, '{"assignment": "' .. assignments[math.random(#assignments)]
                    .. '", "periodFrom": "2026-01-01", "periodTo": "2026-06-30", "claimedStatus": "LIMITED",'
                    .. ' "narrative": {"texts": {"en": "What was done."}}}')
                end
                if whole then
                  response = function(status, headers, body)
                    local report = {id = body:match('"id":"(%%x+%%-[%%x-]+)"'), tag = headers['ETag'] or headers['etag']}
                    local state = body:match('"state":"(%%u+)"')
                    if state == 'DRAFT' then table.insert(drafted, report)
                    elseif state == 'SUBMITTED' then table.insert(submitted, report) end
                  end
                end""";
        for (boolean whole : new boolean[] {false, true}) {
            String script = drafts.formatted(String.join(", ", assignments), writer, reviewer, whole);
            double[] ratios = new double[rounds];
            double rate = 0;
            double bare = 0;
            for (int round = -1; round < rounds; round++) {
                bare = server.plainInserts(CONNECTIONS, seconds);
                Wrk.Result ours = wrk.scripted(service.address(), CONNECTIONS, script);
                if (round >= 0) {
                    ratios[round] = ours.perSecond() / bare;
                    rate = ours.perSecond();
                }
            }
            say(
                    whole ? "d: drafted, submitted and accepted, each request" : "d: one report drafted",
                    "%.3f of pgbench, about %,.0f/s beside %,.0f/s".formatted(median(ratios), rate, bare),
                    "0.4");
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String what, String found, String goal) {
        System.out.printf(Locale.ROOT, "| %-48s | %-52s | %-30s |%n", what, found, goal);
    }
}
