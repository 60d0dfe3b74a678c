package org.pacta.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that has a secret in its body or its answer. So nothing of it is kept, and it cannot be answered a second time:
 * there is no {@code Idempotency-Key}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersSecret {}
