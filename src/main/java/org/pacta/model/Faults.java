package org.pacta.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects faults, so that a client hears of all of them at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public Faults add(String pointer, String detail) {
        found.add(new Fault(pointer, detail));
        return this;
    }

    public Faults when(boolean wrong, String pointer, String detail) {
        return wrong ? add(pointer, detail) : this;
    }

    /** The thing referred to has to exist. */
    public Faults reference(String pointer, String noun, @Nullable Object id, boolean exists) {
        return id != null && !exists ? add(pointer, "There is no " + noun + " '" + id + "'.") : this;
    }

    /** The second date may not come before the first. */
    public Faults order(@Nullable LocalDate first, @Nullable LocalDate second, String pointer, String detail) {
        return when(first != null && second != null && second.isBefore(first), pointer, detail);
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
