package org.pacta.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An entity whose rows follow from others, or that the service keeps for its own sake: the audit, which has what they follow
 * from, does not tell of them. On an attribute: that it changed is told only along with something else.
 */
@Target({ElementType.TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Derived {}
