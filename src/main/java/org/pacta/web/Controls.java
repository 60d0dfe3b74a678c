package org.pacta.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Track;

/**
 * By what a page can be changed: the day, as known when, the track, and the filters that it has.
 *
 * @param from the other day, where two are compared; null elsewhere
 * @param asOf the day that is meant
 * @param dayChosen whether the address names it
 * @param knownBy as the address says; null if it does not
 * @param knownOn the day at whose end that is; null if it is some other instant, or none
 * @param today the address without either day; null if it has none
 * @param hidden what else the address says, which a form has to send along
 * @param chips the filters, each with a way to be rid of it
 * @param openFilters where there are filters to choose from; null if there are none, or they are open
 * @param filters to choose from; null if they are not open
 */
record Controls(
        @Nullable LocalDate from,
        LocalDate asOf,
        boolean dayChosen,
        @Nullable Instant knownBy,
        @Nullable LocalDate knownOn,
        @Nullable String today,
        Track track,
        List<Track> tracks,
        List<Hidden> hidden,
        List<Chip> chips,
        @Nullable String openFilters,
        @Nullable FilterPanel filters) {

    /** A field that nobody sees. */
    record Hidden(String name, String value) {}

    /**
     * A filter.
     *
     * @param kind of what it is, in words
     * @param without the address without it
     */
    record Chip(String kind, Said value, String without) {}
}
