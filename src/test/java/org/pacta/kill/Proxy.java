package org.pacta.kill;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pacta.start.Ports;

/** HAProxy before several nodes, set up as the README says. */
final class Proxy implements AutoCloseable {

    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test where there is no HAProxy. */
    static Proxy before(List<Integer> nodes, Path directory) throws IOException {
        assumeTrue(isThere(), "HAProxy is needed for this: apt-get install haproxy");
        int port = Ports.free();
        Path settings = directory.resolve("haproxy.cfg");
        Files.writeString(
                settings,
                """
                defaults
                    mode http
                    timeout connect 2s
                    timeout client 60s
                    timeout server 60s
                    # What cannot be sent, or was not answered, goes to another node.
                    option redispatch 1
                    retries 3
                    retry-on conn-failure empty-response

                frontend pacta
                    bind 127.0.0.1:%d
                    default_backend nodes

                backend nodes
                    balance roundrobin
                    option httpchk GET /q/health/ready
                    # Whatever is done once however often it is sent: not a POST without a key.
                    http-request disable-l7-retry if METH_POST !{ req.hdr(Idempotency-Key) -m found }
                    default-server check inter 300ms fall 1 rise 1
                %s
                """
                        .formatted(
                                port,
                                IntStream.range(0, nodes.size())
                                        .mapToObj(i -> "    server node" + i + " 127.0.0.1:" + nodes.get(i))
                                        .collect(Collectors.joining("\n"))));
        Process process = new ProcessBuilder("haproxy", "-db", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("haproxy.log").toFile())
                .start();
        return new Proxy(process, port);
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("haproxy", "-v")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
