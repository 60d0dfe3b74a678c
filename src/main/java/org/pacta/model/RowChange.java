package org.pacta.model;

/**
 * That a row was created, changed or deleted: told as an event in the transaction that does so, of every row whose entity
 * has {@link RowListener} among its listeners, whoever changed it and why; and of what the database deletes along with it, as
 * {@link PartOf} says.
 *
 * @param row the entity as it is now, which may change further before the commit
 */
public record RowChange(Object row, Kind kind) {

    /** What happened to it. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED
    }

    /** What clients see of a row changed, though no column of it did: it is drawn from another row. */
    public static RowChange asSeen(Object row) {
        return new RowChange(row, Kind.UPDATED);
    }
}
