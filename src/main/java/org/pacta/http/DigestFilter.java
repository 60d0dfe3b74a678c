package org.pacta.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Has the body of a request with an {@code Idempotency-Key} noted while it is read. */
@Provider
class DigestFilter implements ContainerRequestFilter {

    private final IdempotentRequest current;

    @Inject
    DigestFilter(IdempotentRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(Idempotency.HEADER) != null && request.hasEntity()) {
            request.setEntityStream(current.noting(request.getEntityStream()));
        }
    }
}
