package org.pacta.benchmark;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.pacta.start.Ports;

/** A {@link BareServer} in a process of its own. */
final class Peer implements AutoCloseable {

    private static final int TRIES = 200;

    private final Process process;
    private final int port;

    private Peer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Peer of(byte[] answer, boolean unchanged) throws IOException, InterruptedException {
        Path file = Files.createTempFile("answer", ".bin");
        Files.write(file, answer);
        int port = Ports.free();
        Process process = new ProcessBuilder(
                        Service.java(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        String.valueOf(port),
                        file.toString(),
                        String.valueOf(unchanged))
                .inheritIO()
                .start();
        for (int i = 0; !isThere(port); i++) {
            if (!process.isAlive() || i == TRIES) {
                throw new IOException("The bare server does not start");
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return new Peer(process, port);
    }

    private static boolean isThere(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return "http://localhost:" + port + "/";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
