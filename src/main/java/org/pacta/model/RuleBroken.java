package org.pacta.model;

import org.jspecify.annotations.Nullable;

/** The request is valid in itself, but what exists does not allow it: an illegal transition, an overlap, a taken name. */
public class RuleBroken extends RuntimeException {

    private final transient Text text;

    /** A sentence that says which rule, and with what it collides. */
    public RuleBroken(@Template String template, @Nullable Object... arguments) {
        this(Text.of(template, arguments));
    }

    public RuleBroken(Text rule) {
        super(rule.toString());
        text = rule;
    }

    public Text text() {
        return text;
    }
}
