package org.pacta.model;

/** The request is valid in itself, but what exists does not allow it: an illegal transition, an overlap, a taken name. */
public class RuleBroken extends RuntimeException {

    /** A sentence that says which rule, and with what it collides. */
    public RuleBroken(String rule) {
        super(rule);
    }
}
