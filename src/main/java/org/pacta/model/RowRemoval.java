package org.pacta.model;

/**
 * That a row is about to be deleted: it and its parts are there still.
 *
 * @param row the entity
 */
public record RowRemoval(Object row) {}
