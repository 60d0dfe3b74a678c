package org.pacta.model;

import java.util.Locale;

/** A thing cannot take this step from the state in which it is. */
public final class IllegalTransition extends RuleBroken {

    /** As in {@code The statement is adopted; it cannot be adopted.} */
    public IllegalTransition(String noun, Enum<?> state, String step) {
        super("The " + noun + " is " + state.name().toLowerCase(Locale.ROOT) + "; it cannot " + step + ".");
    }
}
