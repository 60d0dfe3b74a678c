package org.pacta.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Can be called with name and password (HTTP Basic). Nothing else can: a password that is sent with each request is in more
 * places than it should be, and to look at it takes long on purpose.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PasswordSuffices {}
