package org.pacta.size;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches a million rows in each format from a service that runs by itself, and says how long that takes and how much of
 * its heap the service needs. Not among the tests: it takes minutes.
 *
 * <p>On a command line, once with the database of a service that has the sample data and does not run, to fill it:
 * {@code ExportOfAMillion jdbc:h2:file:/tmp/data/pacta pacta pacta}; and then, when it runs (with {@code -Xmx300m}):
 * {@code ExportOfAMillion http://localhost:8080}.
 */
public final class ExportOfAMillion {

    private static final int ROWS = 1_000_000;
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ExportOfAMillion() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1) {
            fill(arguments[0], arguments[1], arguments[2]);
            return;
        }
        for (String format : new String[] {"csv", "ndjson", "xlsx"}) {
            measure(arguments[0], "/api/measurements?indicator=sco-cj-20-c01-exchanges&format=" + format);
        }
    }

    private static void fill(String address, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, user, password)) {
            boolean postgresql =
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            String numbers =
                    postgresql ? "generate_series(1, %d) as s(i)" : "(select x as i from system_range(1, %d)) s";
            int filled = connection
                    .createStatement()
                    .executeUpdate(
                            """
                            insert into measurement (id, indicator, party, measured_on, measured_value, version, created_at,
                                                     updated_at, illustrative, sources)
                            select cast(concat('01966ab0-0000-7000-9000-', lpad(cast(i as varchar), 12, '0')) as uuid),
                                   'sco-cj-20-c01-exchanges', case mod(i, 4) when 0 then 'kaz' when 1 then 'kgz'
                                   when 2 then 'tjk' else 'uzb' end, date '1300-01-01' + cast(i / 4 as integer), i / 8.0, 0,
                                   timestamp with time zone '2025-04-23 10:15:30Z',
                                   timestamp with time zone '2025-04-23 10:15:30Z', true,
                                   '["https://example.org/a", "=2+2; a formula"]'
                            from %s"""
                                    .formatted(numbers.formatted(ROWS)));
            System.out.println(filled + " rows");
        }
    }

    private static void measure(String service, String path) throws IOException, InterruptedException {
        AtomicLong peak = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        Thread watching = new Thread(() -> {
            while (!done.get()) {
                try {
                    peak.accumulateAndGet(heap(service), Math::max);
                    Thread.sleep(200);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        watching.start();
        long begun = System.nanoTime();
        long first = 0;
        long bytes = 0;
        try (InputStream answer = HTTP.send(
                        HttpRequest.newBuilder(URI.create(service + path)).build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
                first = first == 0 ? System.nanoTime() : first;
                bytes += read;
            }
        }
        long ended = System.nanoTime();
        done.set(true);
        watching.join();
        System.out.printf(
                "%s: %.1f s, the first bytes after %.1f s; %d MB; heap at most %d MB%n",
                path, (ended - begun) / 1e9, (first - begun) / 1e9, bytes >> 20, peak.get() >> 20);
    }

    private static long heap(String service) throws IOException, InterruptedException {
        String metrics = HTTP.send(
                        HttpRequest.newBuilder(URI.create(service + "/q/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        double used = 0;
        Matcher pool = HEAP.matcher(metrics);
        while (pool.find()) {
            used += Double.parseDouble(pool.group(1));
        }
        return (long) used;
    }
}
