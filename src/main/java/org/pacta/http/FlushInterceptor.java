package org.pacta.http;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * When a use case returns, what it did is in the database, also where its transaction goes on because the request has an
 * {@code Idempotency-Key}: so that the answer, which is made of it next, has the version and the instant of the change.
 */
@Transactional
@Interceptor
@Priority(FlushInterceptor.WITHIN_THE_TRANSACTION)
class FlushInterceptor {

    /** The transaction itself begins at 200. */
    static final int WITHIN_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 250;

    private final Session session;
    private final IdempotentRequest request;

    @Inject
    FlushInterceptor(Session session, IdempotentRequest request) {
        this.session = session;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object flush(InvocationContext useCase) throws Exception {
        Object outcome = useCase.proceed();
        if (Arc.container().requestContext().isActive() && request.isUnderway()) {
            session.flush();
        }
        return outcome;
    }
}
