package org.pacta.model;

import org.jspecify.annotations.Nullable;

/** Why a value cannot be, said by the type that it would be one of. */
public final class Refusal extends IllegalArgumentException {

    private final transient Text text;

    public Refusal(@Template String template, @Nullable Object... arguments) {
        this(Text.of(template, arguments));
    }

    private Refusal(Text text) {
        super(text.toString());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
