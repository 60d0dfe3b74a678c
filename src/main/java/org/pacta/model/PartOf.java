package org.pacta.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attribute of an entity that refers to what it is a part of: the database deletes it along with that. {@link Parts}
 * finds it, so that its deletion is told of as well.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PartOf {

    /** The entity of the whole. */
    Class<?> value();
}
