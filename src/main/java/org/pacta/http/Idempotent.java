package org.pacta.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Done once for each {@code Idempotency-Key}: who posts again with the same key gets the same answer, and nothing is done
 * twice. Every POST has it, but for those that read a file first and then call {@link Idempotency} themselves.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** How long it may take, if that is longer than usual. */
    @Nonbinding
    int seconds() default Idempotency.DEFAULT_SECONDS;
}
