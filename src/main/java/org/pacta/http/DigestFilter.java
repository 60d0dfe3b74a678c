package org.pacta.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Has the body of a request with an {@code Idempotency-Key} noted while it is read. That it has one is seen by its having a
 * type, which need not be one that can be read: who reads the body says so.
 */
@Provider
class DigestFilter implements ContainerRequestFilter {

    private final IdempotentRequest current;

    @Inject
    DigestFilter(IdempotentRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(Idempotency.HEADER) != null
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) != null) {
            request.setEntityStream(current.noting(request.getEntityStream()));
        }
    }
}
