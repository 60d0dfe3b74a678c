package org.pacta.scoreboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.LastChange;
import org.pacta.http.DataVersion;
import org.pacta.model.Clocks;
import org.pacta.model.Known;

/**
 * Which two dates are meant: today where no day is named, and all that is known where no instant is.
 *
 * <p>All that is known is what was known by the last change, and so it is called: a client that polls gets the same answer
 * until something changes.
 */
@ApplicationScoped
public class Moments {

    /** As many as ask at a time. */
    private static final int REMEMBERED = 1_000;

    private final LastChange lastChange;
    private final DataVersion data;
    private final Access access;
    private final Clock clock;
    private final Cache<String, Last> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    Moments(LastChange lastChange, DataVersion data, Access access, Clock clock) {
        this.lastChange = lastChange;
        this.data = data;
        this.access = access;
        this.clock = clock;
    }

    /** The instant of the last change that somebody sees, in one state of the data. */
    private record Last(String version, Instant at) {}

    public Moment of(ScoreboardFilter filter) {
        return of(filter, filter.asOf == null ? today() : filter.asOf);
    }

    Moment of(StandingFilter filter, LocalDate asOf) {
        return new Moment(asOf, filter.knownBy == null ? allThatIsKnown() : filter.knownBy, Known.by(filter.knownBy));
    }

    /** Not later than now, though another node's clock may be ahead: what is learnt next was not known then. */
    private Instant allThatIsKnown() {
        Instant last = lastChange();
        Instant now = Clocks.now(clock);
        return last.isBefore(now) ? last : now;
    }

    /** Looked up once in each state of the data: with what is in memory, a roll-up then reads no row at all. */
    private Instant lastChange() {
        @Nullable String version = data.current().orElse(null);
        if (version == null) {
            return lastChange.at();
        }
        String view = access.caller().view();
        Last last = remembered.getIfPresent(view);
        if (last == null || !last.version.equals(version)) {
            last = new Last(version, lastChange.at());
            remembered.put(view, last);
        }
        return last.at;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
