package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;
import org.pacta.party.PartyRepository;

/** What can be done with meetings. */
@ApplicationScoped
@Transactional
public class MeetingService {

    private final PartyRepository parties;
    private final MeetingSeriesRepository series;
    private final MeetingRepository meetings;
    private final RestsOn restsOn;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    MeetingService(
            PartyRepository parties,
            MeetingSeriesRepository series,
            MeetingRepository meetings,
            RestsOn restsOn,
            Clock clock,
            Precondition precondition) {
        this.parties = parties;
        this.series = series;
        this.meetings = meetings;
        this.restsOn = restsOn;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Meeting create(MeetingRequest request) {
        return create(Slug.derived(request.slugOrDerived()), request);
    }

    public Stored<Meeting> put(String slug, MeetingRequest request) {
        Slug.unchanged(slug, request.slug());
        Meeting existing = meetings.find(slug).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(Slug.valid(slug), request), true);
        }
        precondition.holdsFor(existing);
        replace(existing, request);
        return new Stored<>(existing, false);
    }

    public Meeting change(String slug, Function<Meeting, MeetingRequest> change) {
        Meeting meeting = meetings.meeting(slug);
        precondition.holdsFor(meeting);
        MeetingRequest request = change.apply(meeting);
        Slug.unchanged(slug, request.slug());
        replace(meeting, request);
        return meeting;
    }

    public void delete(String slug) {
        Meeting meeting = meetings.meeting(slug);
        precondition.holdsFor(meeting);
        restsOn.refuseIfAny("meeting", "slug", slug);
        meetings.remove(meeting);
    }

    private Meeting create(String slug, MeetingRequest request) {
        MeetingStatus status = request.status() == null ? MeetingStatus.PLANNED : request.status();
        check(slug, request, status, null);
        if (meetings.exists(slug)) {
            throw new RuleBroken("There is a meeting '{0}' already.", slug);
        }
        Meeting meeting = new Meeting(slug, series.series(request.series()), request.title(), status);
        request.applyTo(meeting);
        meetings.add(meeting);
        return meeting;
    }

    private void replace(Meeting existing, MeetingRequest request) {
        MeetingStatus status = request.status() == null ? existing.status() : request.status();
        check(existing.slug(), request, status, existing);
        request.applyTo(existing);
    }

    private void check(String slug, MeetingRequest request, MeetingStatus status, @Nullable Meeting existing) {
        request.faults()
                .reference(
                        "/series",
                        "meeting series",
                        request.series(),
                        series.locked(request.series()).isPresent())
                .when(
                        existing != null && !existing.series().equals(request.series()),
                        "/series",
                        "A meeting stays in its series.")
                .reference("/host", "party", request.host(), parties.exists(request.host()))
                .when(
                        status == MeetingStatus.HELD && request.isAfter(LocalDate.now(clock)),
                        "/status",
                        "A meeting of the future was not held yet.")
                .throwIfAny();
        if (request.ordinal() != null) {
            meetings.numbered(request.series(), request.ordinal())
                    .filter(other -> !other.equals(slug))
                    .ifPresent(other -> {
                        throw new RuleBroken(
                                "Number {0} of the series '{1}' is the meeting '{2}'.",
                                request.ordinal(), request.series(), other);
                    });
        }
    }
}
