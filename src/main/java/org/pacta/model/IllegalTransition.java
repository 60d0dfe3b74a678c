package org.pacta.model;

/** A thing cannot take this step from the state in which it is. */
public final class IllegalTransition extends RuleBroken {

    /** As in {@code The statement is adopted; it cannot be adopted.} */
    public IllegalTransition(@Template String noun, Enum<?> state, @Template String step) {
        super("The {0} is {1}; it cannot {2}.", Text.of(noun), state, Text.of(step));
    }
}
