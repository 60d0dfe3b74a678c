package org.pacta.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Address;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Leads from the figures of a roll-up, of one day and track, to the assignments behind them. */
final class Behind {

    static final String PATH = "/api/scoreboard/assignments";

    private final Address all;
    private final Address grouped;

    private Behind(Address all, Address grouped) {
        this.all = all;
        this.grouped = grouped;
    }

    /**
     * @param groups by which the roll-up is broken down
     * @param themeDepth to which depth if it is by theme
     */
    static Behind of(
            StandingFilter filter,
            Track track,
            LocalDate asOf,
            Instant knownBy,
            List<Dimension> groups,
            int themeDepth) {
        Address all =
                filter.filtered(PATH).with("track", track).with("asOf", asOf).with("knownBy", knownBy);
        return new Behind(
                all,
                all.withAnyOf("groupBy", groups)
                        .with("themeDepth", groups.contains(Dimension.THEME) ? themeDepth : null));
    }

    /** The same, of those that have a score on a scale only. */
    Behind scored(ScoredOn on) {
        return new Behind(scored(all, on), scored(grouped, on));
    }

    private static Address scored(Address address, ScoredOn on) {
        return address.with("scale", on.scale())
                .with("version", on.version())
                .with("mapped", on.mapped() ? true : null);
    }

    /** To all that the roll-up counts. */
    RowLinks whole() {
        return new RowLinks(all.text());
    }

    /** To those of a group, which is empty if there are none. */
    OfGroup of(List<@Nullable String> group) {
        return new OfGroup(group.isEmpty() ? all : grouped.withAnyOf("group", Group.written(group)));
    }

    /** What leads to the assignments of one group. */
    record OfGroup(Address address) {

        /** To those of one status, unless that is null. */
        RowLinks of(@Nullable Status status) {
            return new RowLinks(address.with("status", status).text());
        }
    }
}
