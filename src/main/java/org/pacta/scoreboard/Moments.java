package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.pacta.access.LastChange;
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

    private final LastChange lastChange;
    private final Clock clock;

    @Inject
    Moments(LastChange lastChange, Clock clock) {
        this.lastChange = lastChange;
        this.clock = clock;
    }

    public Moment of(ScoreboardFilter filter) {
        return of(filter, filter.asOf == null ? today() : filter.asOf);
    }

    Moment of(StandingFilter filter, LocalDate asOf) {
        return new Moment(asOf, filter.knownBy == null ? allThatIsKnown() : filter.knownBy, Known.by(filter.knownBy));
    }

    /** Not later than now, though another node's clock may be ahead: what is learnt next was not known then. */
    private Instant allThatIsKnown() {
        Instant last = lastChange.at();
        Instant now = Clocks.now(clock);
        return last.isBefore(now) ? last : now;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
