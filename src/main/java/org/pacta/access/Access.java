package org.pacta.access;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides who may do what: by the role of who asks, its scope, and the party and the organization that
 * the thing belongs to.
 *
 * <p>It is asked three times. Before anything else, whether the caller has a role that the operation {@link Needs} at all;
 * by use cases of which the role alone does not decide ({@link #require}); and of each row that is written, whether it is
 * one of theirs ({@link WriteWall}), so that no use case can forget it.
 */
@ApplicationScoped
public class Access {

    private final Current current;
    private final CurrentVertxRequest request;

    @Inject
    Access(Current current, CurrentVertxRequest request) {
        this.current = current;
        this.request = request;
    }

    /** Who asks in the present request. */
    @RequestScoped
    static class Current {

        private @Nullable Caller caller;

        @Nullable
        Caller caller() {
            return caller;
        }

        void is(Caller who) {
            caller = who;
        }
    }

    /** Who asks. A request over HTTP that nobody has looked at yet is nobody's. */
    public Caller caller() {
        if (!Arc.container().requestContext().isActive()) {
            return Caller.SERVICE;
        }
        Caller caller = current.caller();
        return caller != null ? caller : request.getCurrent() != null ? Caller.ANONYMOUS : Caller.SERVICE;
    }

    /** From now on, this request is theirs: they have shown who they are, or it is a job that they have left here. */
    public void become(Caller caller) {
        current.is(caller);
    }

    /**
     * Whether the caller has one of the roles, for any scope.
     *
     * @throws Unauthenticated if nobody has signed in
     * @throws Forbidden if they do not have it
     */
    public void requireAny(Role... roles) {
        Caller caller = signedIn();
        if (Arrays.stream(roles).noneMatch(caller::is)) {
            throw new Forbidden(roles);
        }
    }

    /**
     * Whether the caller has the role for this scope.
     *
     * @throws Unauthenticated if nobody has signed in
     * @throws Forbidden if they do not have it
     */
    public void require(Role role, Scope scope) {
        if (!signedIn().is(role, scope)) {
            throw new Forbidden(role, scope);
        }
    }

    /** @throws Unauthenticated if nobody has signed in */
    public Caller signedIn() {
        Caller caller = caller();
        if (!caller.isService() && !caller.isSignedIn()) {
            throw new Unauthenticated();
        }
        return caller;
    }
}
