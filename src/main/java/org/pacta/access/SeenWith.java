package org.pacta.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Rows of this entity are seen by whoever sees the whole that they belong to; all of them, if there are several. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SeenWith.All.class)
public @interface SeenWith {

    Whole value();

    /** The attribute that names the whole: its key. Where it is null, the row belongs to none. */
    String by();

    /** Several of them. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        SeenWith[] value();
    }
}
