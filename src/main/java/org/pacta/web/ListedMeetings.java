package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingFilter;
import org.pacta.meeting.MeetingRepository;
import org.pacta.meeting.MeetingStatus;
import org.pacta.scoreboard.Dimension;

/** The meetings: first those that began last. */
@ApplicationScoped
class ListedMeetings implements Listed {

    private static final String LATEST = "-year,-startsOn";

    private final MeetingRepository meetings;

    @Inject
    ListedMeetings(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    public String page() {
        return Pages.MEETINGS;
    }

    @Override
    public Dimension dimension() {
        return Dimension.MEETING;
    }

    @Override
    public List<Dimension> filters() {
        return List.of(Dimension.ORGANIZATION, Dimension.SERIES);
    }

    @Override
    public String name(Language language) {
        return language.say("Meetings");
    }

    @Override
    public ListPage.Columns columns(Language language) {
        return new ListPage.Columns(language.label(Dimension.MEETING), language.say("Where"), language.say("When"));
    }

    @Override
    public Page<Row> list(String words, View view, Paging paging, Language language) {
        MeetingFilter filter = new MeetingFilter();
        filter.q = words;
        filter.organization = view.organization;
        filter.series = view.series;
        paging.sort = LATEST;
        return meetings.list(filter, paging).map(meeting -> new Row(meeting.slug(), row(meeting, view, language)));
    }

    private static ListPage.Row row(Meeting meeting, View view, Language language) {
        return new ListPage.Row(
                Said.of(meeting.title(), language),
                view.to(Pages.MEETINGS + "/" + meeting.slug()),
                meeting.city() == null ? null : Said.of(meeting.city(), language),
                null,
                when(meeting, language),
                meeting.status() == MeetingStatus.HELD ? "" : language.label(meeting.status()),
                meeting.illustrative());
    }

    /** Of some only the year is known. */
    private static String when(Meeting meeting, Language language) {
        return Subjects.days(meeting.startsOn(), meeting.endsOn(), language)
                .orElseGet(() -> meeting.year() == null ? "" : String.valueOf(meeting.year()));
    }

    @Override
    public Address api(String words, View view) {
        return Address.of(null, "/api/meetings")
                .with("q", words.isEmpty() ? null : words)
                .withAnyOf("organization", view.organization)
                .withAnyOf("series", view.series)
                .with("sort", LATEST);
    }
}
