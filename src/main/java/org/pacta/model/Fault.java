package org.pacta.model;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) to the place in the body, {@code ""} being the whole
 * @param detail a sentence for the person who has to mend it
 */
public record Fault(String pointer, String detail) {}
