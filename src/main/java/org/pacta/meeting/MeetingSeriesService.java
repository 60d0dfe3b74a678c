package org.pacta.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.Faults;
import org.pacta.model.NotFound;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;
import org.pacta.party.PartyRepository;

/** What can be done with meeting series. */
@ApplicationScoped
@Transactional
public class MeetingSeriesService {

    private final PartyRepository parties;
    private final MeetingSeriesRepository series;
    private final MeetingRepository meetings;
    private final RestsOn restsOn;
    private final Precondition precondition;

    @Inject
    MeetingSeriesService(
            PartyRepository parties,
            MeetingSeriesRepository series,
            MeetingRepository meetings,
            RestsOn restsOn,
            Precondition precondition) {
        this.parties = parties;
        this.series = series;
        this.meetings = meetings;
        this.restsOn = restsOn;
        this.precondition = precondition;
    }

    public MeetingSeries create(MeetingSeriesRequest request) {
        return create(Slug.derived(request.slugOrDerived()), request);
    }

    public Stored<MeetingSeries> put(String slug, MeetingSeriesRequest request) {
        Slug.unchanged(slug, request.slug());
        MeetingSeries existing = series.locked(slug).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(Slug.valid(slug), request), true);
        }
        precondition.holdsFor(existing);
        replace(existing, request);
        return new Stored<>(existing, false);
    }

    public MeetingSeries change(String slug, Function<MeetingSeries, MeetingSeriesRequest> change) {
        MeetingSeries existing = series.locked(slug).orElseThrow(() -> new NotFound("meeting series", slug));
        precondition.holdsFor(existing);
        MeetingSeriesRequest request = change.apply(existing);
        Slug.unchanged(slug, request.slug());
        replace(existing, request);
        return existing;
    }

    public void delete(String slug) {
        MeetingSeries existing = series.series(slug);
        precondition.holdsFor(existing);
        restsOn.refuseIfAny("meeting_series", "slug", slug);
        series.remove(existing);
    }

    private MeetingSeries create(String slug, MeetingSeriesRequest request) {
        check(request);
        if (series.exists(slug)) {
            throw new RuleBroken("There is a meeting series '{0}' already.", slug);
        }
        MeetingSeries created = new MeetingSeries(slug, request.organization(), request.name());
        request.applyTo(created);
        series.add(created);
        return created;
    }

    private void replace(MeetingSeries existing, MeetingSeriesRequest request) {
        check(request);
        // What a meeting adopts is the organization's to which its series belongs.
        if (!existing.organization().equals(request.organization()) && meetings.anyIn(existing.slug())) {
            throw new RuleBroken(
                    "The meeting series '{0}' has meetings already; its organization stays.", existing.slug());
        }
        request.applyTo(existing);
    }

    private void check(MeetingSeriesRequest request) {
        new Faults()
                .reference(
                        "/organization",
                        "organization",
                        request.organization(),
                        parties.isOrganization(request.organization()))
                .throwIfAny();
    }
}
