package org.pacta.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
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
import org.jboss.logging.Logger;

/**
 * Sends a table while it is read. Writing waits for the client, so that what is in memory does not grow. If something
 * goes wrong in the midst of it the connection is cut: a file that ends too early must not look like a whole one.
 */
@Provider
class TableBody implements MessageBodyWriter<Table> {

    private static final Logger LOG = Logger.getLogger(TableBody.class);

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
            table.write(to);
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
                response.reset();
            }
        }
    }
}
