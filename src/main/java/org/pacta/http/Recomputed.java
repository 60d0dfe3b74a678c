package org.pacta.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An answer that depends on more than what the feed tells of: it is always made anew to find out whether it is the same.
 * What the feed does not tell of, such as jobs, is none of those things that everybody may ask for.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Recomputed {}
