package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Hands every JSON body that a resource takes to {@link JsonBody}. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
class JsonBodyReader implements MessageBodyReader<Object> {

    private final JsonBody json;
    private final Request request;

    @Inject
    JsonBodyReader(JsonBody json, Request request) {
        this.json = json;
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == MergePatch.class || type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        JsonNode sent = json.parse(body);
        JsonNode tree = sent.isNull() && isOptional(annotations) ? JsonNodeFactory.instance.objectNode() : sent;
        if ((Class<?>) type == MergePatch.class) {
            return new MergePatch(json, tree);
        }
        return request.getMethod().equals(HttpMethod.PUT) ? json.bindShown(tree, type) : json.bind(tree, type);
    }

    /** Clients that are generated from the contract send null for a body that need not be there. */
    private static boolean isOptional(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .anyMatch(annotation -> annotation instanceof RequestBody body && !body.required());
    }
}
