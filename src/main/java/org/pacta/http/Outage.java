package org.pacta.http;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicLong;

/**
 * While the database is away, refuses requests without asking it.
 *
 * <p>The pool tries for a second or more before it gives up. One request at a time may wait for that, to find out whether
 * the database has come back; if all did, they would hold every thread, and the refusals would come later and later.
 */
@Provider
@Singleton
@Priority(Outage.FIRST)
class Outage implements ContainerRequestFilter, ContainerResponseFilter {

    /** Before whatever looks something up: {@link ConditionalRequests} too. */
    static final int FIRST = 50;

    /** How long after a failure nobody asks again, in nanoseconds. */
    static final long PAUSE = 500_000_000L;

    /** How long a request that asks has the field for itself, in nanoseconds. */
    static final long TRIAL = 3_000_000_000L;

    private static final long NONE = 0;
    private static final String ON_TRIAL = Outage.class.getName();

    private final AtomicLong refusedUntil = new AtomicLong(NONE);

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith("/api/") && !path.equals("/")) {
            return;
        }
        switch (admit(System.nanoTime())) {
            case YES -> {}
            case ON_TRIAL -> request.setProperty(ON_TRIAL, true);
            case NO -> throw new ProblemException(ProblemType.UNAVAILABLE);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ON_TRIAL) != null && response.getStatus() < 500) {
            ends();
        }
    }

    enum Admission {
        YES,
        ON_TRIAL,
        NO
    }

    Admission admit(long now) {
        long until = refusedUntil.get();
        if (until == NONE) {
            return Admission.YES;
        }
        return now - until >= 0 && refusedUntil.compareAndSet(until, orOne(now + TRIAL))
                ? Admission.ON_TRIAL
                : Admission.NO;
    }

    /** The database could not be reached just now. */
    void begins(long now) {
        refusedUntil.set(orOne(now + PAUSE));
    }

    void ends() {
        refusedUntil.set(NONE);
    }

    /** {@code nanoTime} may be anything, 0 too. */
    private static long orOne(long time) {
        return time == NONE ? 1 : time;
    }
}
