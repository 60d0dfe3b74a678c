package org.pacta.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) to the place in the body, {@code ""} being the whole; null if it is not there
 * @param parameter name of the parameter of the query or the path that is meant; null if none is
 * @param detail a sentence for the person who has to mend it
 */
public record Fault(@Nullable String pointer, @Nullable String parameter, Text detail) {

    public Fault(String pointer, Text detail) {
        this(pointer, null, detail);
    }

    public Fault(String pointer, @Template String template) {
        this(pointer, null, Text.of(template));
    }

    public static Fault of(String pointer, @Template String template, @Nullable Object... arguments) {
        return new Fault(pointer, null, Text.of(template, arguments));
    }

    public static Fault ofParameter(String name, Text detail) {
        return new Fault(null, name, detail);
    }

    /** The place in the body; that of the whole if it is none in it. */
    public String place() {
        return pointer == null ? "" : pointer;
    }
}
