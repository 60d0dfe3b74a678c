package org.pacta.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Three independent qualities of a promise's words, after "The Concept of Legalization" (Abbott, Keohane, Moravcsik,
 * Slaughter and Snidal, International Organization 54, 2000). What nobody has graded is null.
 *
 * @param obligation how binding the words are
 * @param precision how specific they are
 * @param delegation whether a body was mandated with it
 */
@Embeddable
public record Grades(
        @Enumerated(EnumType.STRING) @Column(name = "grade_obligation") @Nullable Grade obligation,
        @Enumerated(EnumType.STRING) @Column(name = "grade_precision") @Nullable Grade precision,
        @Enumerated(EnumType.STRING) @Column(name = "grade_delegation") @Nullable Grade delegation) {

    static final Grades NONE = new Grades(null, null, null);
}
