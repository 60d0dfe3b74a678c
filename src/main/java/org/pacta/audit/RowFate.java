package org.pacta.audit;

/** What became of a row. */
public enum RowFate {
    CREATED,
    UPDATED,
    DELETED
}
