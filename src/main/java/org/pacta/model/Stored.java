package org.pacta.model;

/**
 * What became of putting something under a name: it was created there, or replaced what was there.
 *
 * @param created whether there was nothing before
 */
public record Stored<E>(E entity, boolean created) {}
