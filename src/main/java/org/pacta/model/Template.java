package org.pacta.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that takes a sentence, or a word of one, in English, with <code>{0}</code>, <code>{1}</code> ... where
 * arguments go. What is given has to be a constant in the code, as it is looked up among the translations as it stands; a
 * test goes through all of the code and holds each against them.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Template {}
