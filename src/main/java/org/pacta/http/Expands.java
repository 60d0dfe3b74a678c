package org.pacta.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What {@code expand=} can add to the answers about a noun: the name by which it is asked for and under which it is
 * answered, and for the contract what it holds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Expands {

    /** The schema of the noun: {@code Commitment}. What is added to it is in {@code CommitmentExpanded}. */
    String noun();

    String name();

    /** What it holds. */
    Class<? extends Record> as();

    /** Whether it is a list of those, or one, or null. */
    boolean many() default true;

    String description();
}
