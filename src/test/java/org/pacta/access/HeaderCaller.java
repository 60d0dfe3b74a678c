package org.pacta.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** In tests only: a request is whose its header says; the service's own if it says nothing. */
@Provider
@Priority(65)
class HeaderCaller implements ContainerRequestFilter {

    static final String HEADER = "Test-Caller";

    private final Access access;

    @Inject
    HeaderCaller(Access access) {
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String said = request.getHeaderString(HEADER);
        if (said == null) {
            access.become(Caller.SERVICE);
            return;
        }
        if (said.equals("anonymous")) {
            access.become(Caller.ANONYMOUS);
            return;
        }
        String[] parts = said.split("\\s*[;,]\\s*");
        Set<Right> rights = Arrays.stream(parts)
                .skip(1)
                .map(right -> right.split(" of "))
                .map(right -> new Right(Role.called(right[0]).orElseThrow(), Scope.of(right[1])))
                .collect(Collectors.toSet());
        access.become(new Caller(parts[0], null, null, rights));
    }
}
