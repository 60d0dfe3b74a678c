package org.pacta.model;

import java.util.List;

/** What was asked is well-formed, and wrong: all the faults, not the first. */
public final class Invalid extends RuntimeException {

    private final transient List<Fault> faults;

    public Invalid(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
