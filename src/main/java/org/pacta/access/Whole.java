package org.pacta.access;

/** What is not for everybody from the beginning, and decides who sees all that hangs on it. */
public enum Whole {
    /** Kept among those who work on it while it is a draft. */
    STATEMENT("Statement", "slug"),
    /** Kept among those who work on it until it is confirmed. */
    COMMITMENT("Commitment", "slug"),
    /** As its commitment. */
    INDICATOR("Indicator", "slug"),
    /** Between the party and those who review it, unless it was accepted. */
    REPORT("ProgressReport", "id");

    private final String entity;
    private final String key;

    Whole(String entity, String key) {
        this.entity = entity;
        this.key = key;
    }

    /** Its name in HQL. */
    String entity() {
        return entity;
    }

    /** Whether that is the whole itself, and not what hangs on it. */
    public boolean isOf(Class<?> type) {
        return type.getSimpleName().equals(entity);
    }

    /** The attribute of its key. */
    String key() {
        return key;
    }
}
