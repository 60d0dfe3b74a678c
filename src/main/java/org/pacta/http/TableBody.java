package org.pacta.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends a table while it is read. Writing waits for the client, so that what is in memory does not grow. If something
 * goes wrong in the midst of it the connection is cut: a file that ends too early must not look like a whole one.
 */
@Provider
class TableBody implements MessageBodyWriter<Table> {

    private static final Logger LOG = Logger.getLogger(TableBody.class);

    /** A client that takes nothing any more delays it. */
    private static final int LONGEST_CUT_SECONDS = 10;

    private final CurrentVertxRequest current;

    @Inject
    TableBody(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Table.class;
    }

    @Override
    public void writeTo(
            Table table,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws IOException {
        try {
            if (table.format() != TableFormat.XLSX && KeptAnswers.areWanted(current.getCurrent())) {
                CopiedOutput copied = new CopiedOutput(to, KeptAnswers.LARGEST);
                table.write(copied);
                copied.whole().ifPresent(bytes -> KeptAnswers.offer(current.getCurrent(), bytes));
            } else {
                table.write(to);
            }
        } catch (IOException | RuntimeException | Error e) {
            HttpServerResponse response = current.getCurrent().response();
            if (!response.headWritten()) {
                throw e;
            }
            if (!response.closed()) {
                LOG.errorf(
                        e,
                        "%s failed while it was sent",
                        current.getCurrent().request().path());
                cut(current.getCurrent().request().connection());
            }
        }
    }

    /**
     * Not only the response: in HTTP/1.1 what comes after would end it as if it were whole. That comes as soon as this
     * method is left, so it waits until nothing more can be sent.
     */
    private static void cut(HttpConnection connection) {
        try {
            connection.close().toCompletionStage().toCompletableFuture().get(LONGEST_CUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("A connection could not be cut", e);
        }
    }
}
