package org.pacta.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A request record is read from application/json and a patch from application/merge-patch+json. Other kinds of JSON would
 * find another reader, which is not strict.
 */
@Provider
class BodyRules implements ContainerRequestFilter {

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (resource == null || resource.getResourceMethod() == null || sent == null) {
            return;
        }
        Class<?>[] parameters = resource.getResourceMethod().getParameterTypes();
        boolean patch = Arrays.asList(parameters).contains(MergePatch.class);
        boolean body = patch || Arrays.stream(parameters).anyMatch(Class::isRecord);
        String expected = patch ? MergePatch.MEDIA_TYPE : MediaType.APPLICATION_JSON;
        if (body && !expected.equalsIgnoreCase(sent.replaceFirst(";.*$", "").trim())) {
            throw new NotSupportedException();
        }
    }
}
