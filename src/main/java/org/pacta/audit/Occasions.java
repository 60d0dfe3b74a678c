package org.pacta.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ClientAddress;

/** Knows in the course of what anything is done just now. */
@ApplicationScoped
public class Occasions {

    private static final String KEY = Occasion.class.getName();

    private final CurrentVertxRequest request;
    private final Job job;
    private final ClientAddress addresses;

    @Inject
    Occasions(CurrentVertxRequest request, Job job, ClientAddress addresses) {
        this.request = request;
        this.job = job;
        this.addresses = addresses;
    }

    /** What goes on in the background, in a request context of its own. */
    @RequestScoped
    static class Job {

        private Occasion occasion = Occasion.ofTheService();

        Occasion occasion() {
            return occasion;
        }

        void is(Occasion now) {
            occasion = now;
        }
    }

    /**
     * What is done next in this request context, which no request over HTTP has begun, belongs to a job.
     *
     * @param operation by which somebody has left it here
     * @param path where the job is
     */
    public void begin(String operation, String path) {
        job.is(new Occasion(null, operation, path));
    }

    /** What comes in over HTTP. */
    Occasion begin(RoutingContext context) {
        String client = addresses.of(context.request());
        Occasion occasion = new Occasion(
                client, context.request().method().name(), context.request().path());
        context.put(KEY, occasion);
        return occasion;
    }

    Occasion current() {
        if (!Arc.container().requestContext().isActive()) {
            return Occasion.ofTheService();
        }
        RoutingContext context = request.getCurrent();
        @Nullable Occasion occasion = context == null ? null : context.get(KEY);
        return occasion == null ? job.occasion() : occasion;
    }
}
