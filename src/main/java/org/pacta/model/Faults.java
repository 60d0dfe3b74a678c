package org.pacta.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects faults, so that a client hears of all of them at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public Faults add(String pointer, @Template String template, @Nullable Object... arguments) {
        return add(pointer, Text.of(template, arguments));
    }

    public Faults add(String pointer, Text detail) {
        found.add(new Fault(pointer, detail));
        return this;
    }

    public Faults when(boolean wrong, String pointer, @Template String template, @Nullable Object... arguments) {
        return wrong ? add(pointer, Text.of(template, arguments)) : this;
    }

    /** The thing referred to has to exist. */
    public Faults reference(String pointer, @Template String noun, @Nullable Object id, boolean exists) {
        return id != null && !exists ? add(pointer, NotFound.of(Text.of(noun), id)) : this;
    }

    /** The second date may not come before the first. */
    public Faults order(
            @Nullable LocalDate first,
            @Nullable LocalDate second,
            String pointer,
            @Template String template,
            @Nullable Object... arguments) {
        return first != null && second != null && second.isBefore(first)
                ? add(pointer, Text.of(template, arguments))
                : this;
    }

    public Faults addAll(Collection<Fault> more) {
        found.addAll(more);
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** The refusal that names all that was found. */
    public Invalid invalid() {
        return new Invalid(found);
    }

    /** @throws Invalid with all that was found, if anything was */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
