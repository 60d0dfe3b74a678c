package org.pacta.progress;

import org.pacta.model.Slug;

/**
 * The name of an assignment, taken apart: {@code sco-cj-20-c01:kaz} is the commitment {@code sco-cj-20-c01} as it binds
 * the party {@code kaz}.
 */
public record AssignmentId(String commitment, String party) {

    /** Two slugs, as {@link Slug#PATTERN} has them. */
    static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+){0,39}:[a-z0-9]+(-[a-z0-9]+){0,39}$";

    static final int MAX_LENGTH = 2 * Slug.MAX_LENGTH + 1;

    public static AssignmentId of(String assignment) {
        int colon = assignment.indexOf(':');
        return new AssignmentId(assignment.substring(0, colon), assignment.substring(colon + 1));
    }
}
