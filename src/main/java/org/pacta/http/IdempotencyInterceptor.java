package org.pacta.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Puts what an {@link Idempotent} method does into one transaction with the note that it was done. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotencyInterceptor {

    private final Idempotency idempotency;
    private final IdempotentRequest request;

    @Inject
    IdempotencyInterceptor(Idempotency idempotency, IdempotentRequest request) {
        this.idempotency = idempotency;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext invocation) throws Exception {
        Idempotent how = invocation.getMethod().getAnnotation(Idempotent.class);
        return idempotency.once(
                request.ofBody(), how == null ? Idempotency.DEFAULT_SECONDS : how.seconds(), invocation::proceed);
    }
}
