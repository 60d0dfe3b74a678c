package org.pacta.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How that which a request writes is shown. What was read can be sent back as it is, by PUT or in a file: the properties
 * that only the service sets are left out of it, and those that are known nowhere are refused.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shown {

    Class<? extends Record> value();
}
