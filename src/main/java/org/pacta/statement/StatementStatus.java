package org.pacta.statement;

/** What became of a statement. */
public enum StatementStatus {
    DRAFT,
    ADOPTED,
    SUPERSEDED,
    TERMINATED
}
