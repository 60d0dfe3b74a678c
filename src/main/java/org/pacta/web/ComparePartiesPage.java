package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Address;
import org.pacta.http.Language;

/**
 * How it stands with two parties, beside each other, and with which commitments it stands otherwise.
 *
 * @param pairs by theme, and altogether
 * @param differences the first of them, in the order of the commitments
 * @param total how many there are
 * @param shared how many commitments bind both
 * @param list all of both, by the interface
 */
record ComparePartiesPage(
        Frame frame,
        Language language,
        View view,
        Controls controls,
        PartyChoice choice,
        Side one,
        Side other,
        List<Pair> pairs,
        List<Difference> differences,
        long total,
        long shared,
        Address list)
        implements TemplateInstance {

    /** A party. */
    record Side(Said name, String page) {}

    /** A theme with both; null with one that it asks nothing of. */
    record Pair(Said name, @Nullable String page, Board.@Nullable Row one, Board.@Nullable Row other) {}

    /** A commitment with both. */
    record Difference(
            Said commitment, String page, PartyStanding.Stand one, PartyStanding.Stand other, boolean illustrative) {}
}
