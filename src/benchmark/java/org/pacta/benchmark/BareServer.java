package org.pacta.benchmark;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The peer: whatever is asked, the bytes of a file, by Vert.x and nothing else; as many event loops as Quarkus has. */
public final class BareServer extends AbstractVerticle {

    private static int port;
    private static Buffer bytes = Buffer.buffer();
    private static boolean unchanged;

    /** @param arguments the port, the file, and whether it answers 304 */
    public static void main(String[] arguments) throws IOException {
        port = Integer.parseInt(arguments[0]);
        bytes = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        unchanged = Boolean.parseBoolean(arguments[2]);
        Vertx.vertx()
                .deployVerticle(
                        BareServer.class,
                        new DeploymentOptions()
                                .setInstances(2 * Runtime.getRuntime().availableProcessors()))
                .onFailure(failure -> {
                    System.err.println(failure.getMessage());
                    System.exit(1);
                });
    }

    @Override
    public void start() {
        vertx.createHttpServer()
                .requestHandler(request -> {
                    if (unchanged) {
                        request.response().setStatusCode(304).end();
                    } else {
                        request.response()
                                .putHeader("content-type", "application/json")
                                .end(bytes);
                    }
                })
                .listen(port);
    }
}
