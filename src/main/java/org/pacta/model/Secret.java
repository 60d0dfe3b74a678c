package org.pacta.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute of an entity, or a field of what is embedded in one, that nobody but the database is to have: the hash of a
 * password or a token. The audit tells that it changed, and never what it is.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Secret {}
