package org.pacta.progress;

import jakarta.persistence.Embeddable;

/**
 * That a value of a version of a scale took the place of one of an earlier version.
 *
 * @param raw the value of the version that says so
 * @param replacedVersion the earlier version: the one before, or one that it carries on
 * @param replacedRaw the value of that
 */
@Embeddable
record ScaleReplacement(String raw, int replacedVersion, String replacedRaw) {}
