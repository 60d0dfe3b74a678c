package org.pacta.audit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.SignInEvent;

/**
 * Looks at each request, from before anything else does until its answer is out, and has those noted that wanted to change
 * something and were refused, wherever that was, or have changed nothing that is noted already; and each sign-in.
 */
@Provider
@Singleton
@Priority(RequestAudit.FIRST)
class RequestAudit implements ContainerRequestFilter, ContainerResponseFilter {

    /** Before those that refuse something; on the way back, after them. */
    static final int FIRST = 1;

    /** Before the gate, which is at 1,000. */
    private static final int BEFORE_THE_GATE = 2_000;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Occasions occasions;
    private final Access access;
    private final Afterwards afterwards;

    @Context
    @Nullable
    ResourceInfo resource;

    @Inject
    RequestAudit(Occasions occasions, Access access, Afterwards afterwards) {
        this.occasions = occasions;
        this.access = access;
        this.afterwards = afterwards;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_THE_GATE);
    }

    private void watch(RoutingContext context) {
        Occasion occasion = occasions.begin(context);
        HttpServerResponse response = context.response();
        boolean writes = !SAFE.contains(context.request().method().name());
        context.addEndHandler(end -> {
            // If the client has gone away before there was an answer, what was done is noted by who did it.
            if (response.headWritten() && occasion.isToBeTold(writes, response.getStatusCode())) {
                afterwards.note(occasion.answered(response.getStatusCode()));
            }
        });
        context.next();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable
        Operation operation = resource == null || resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Operation.class);
        if (operation != null && !operation.operationId().isEmpty()) {
            occasions.current().isOf(operation.operationId());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        occasions.current().isBy(access.caller());
    }

    void signedIn(@Observes SignInEvent signIn) {
        occasions.current().tries(signIn);
    }
}
