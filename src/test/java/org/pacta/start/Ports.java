package org.pacta.start;

import java.io.IOException;
import java.net.ServerSocket;

/**
 * Ports for what tests start. They lie below those that the system gives to connections, and each of the processes that
 * run tests has a range of its own: so whoever is killed finds its port again when it is started anew.
 */
public final class Ports {

    private static final int FIRST = 10_240;
    private static final int RANGE = 2_000;
    private static final int RANGES = 11;

    /** The first port of the range: as long as this process holds it, the range is its own. */
    private static final ServerSocket HELD = held();

    private static int given;

    private Ports() {}

    /** A port that nobody has, and that nobody else in this run is given. */
    public static synchronized int free() throws IOException {
        while (given < RANGE - 1) {
            given++;
            int port = HELD.getLocalPort() + given;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("No port is free above " + HELD.getLocalPort() + ".");
    }

    private static boolean isFree(int port) {
        try (ServerSocket tried = new ServerSocket(port)) {
            return tried.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket held() {
        for (int range = 0; range < RANGES; range++) {
            try {
                return new ServerSocket(FIRST + range * RANGE);
            } catch (IOException taken) {
                // By another process; the next one then.
            }
        }
        throw new IllegalStateException("No range of ports is free.");
    }
}
