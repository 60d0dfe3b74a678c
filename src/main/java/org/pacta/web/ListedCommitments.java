package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.commitment.CommitmentRepository;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.scoreboard.Dimension;

/** The commitments: first those that were confirmed last. */
@ApplicationScoped
class ListedCommitments implements Listed {

    private static final String LATEST = "-confirmedAt";

    private final CommitmentRepository commitments;
    private final Names names;

    @Inject
    ListedCommitments(CommitmentRepository commitments, Names names) {
        this.commitments = commitments;
        this.names = names;
    }

    @Override
    public String page() {
        return Pages.COMMITMENTS;
    }

    @Override
    public Dimension dimension() {
        return Dimension.COMMITMENT;
    }

    @Override
    public List<Dimension> filters() {
        return List.of(
                Dimension.ORGANIZATION,
                Dimension.SERIES,
                Dimension.MEETING,
                Dimension.STATEMENT,
                Dimension.THEME,
                Dimension.KIND,
                Dimension.PARTY);
    }

    @Override
    public String name(Language language) {
        return language.say("Commitments");
    }

    @Override
    public ListPage.Columns columns(Language language) {
        return new ListPage.Columns(
                language.label(Dimension.COMMITMENT), language.label(Dimension.STATEMENT), language.say("Due on"));
    }

    @Override
    public Page<Row> list(String words, View view, Paging paging, Language language) {
        CommitmentFilter filter = new CommitmentFilter();
        filter.q = words;
        filter.organization = view.organization;
        filter.series = view.series;
        filter.meeting = view.meeting;
        filter.statement = view.statement;
        filter.theme = view.theme;
        filter.kind = view.kind;
        filter.party = view.party;
        paging.sort = LATEST;
        return commitments.list(filter, paging).mapTogether(found -> {
            Map<String, Said> statements = names.of(
                    Dimension.STATEMENT,
                    found.stream().map(Commitment::statement).toList(),
                    language);
            return found.stream()
                    .map(commitment -> new Row(commitment.slug(), row(commitment, statements, view, language)))
                    .toList();
        });
    }

    private static ListPage.Row row(Commitment commitment, Map<String, Said> statements, View view, Language language) {
        return new ListPage.Row(
                Said.of(commitment.title(), language),
                view.to(Pages.COMMITMENTS + "/" + commitment.slug()),
                statements.get(commitment.statement()),
                view.to(Pages.STATEMENTS + "/" + commitment.statement()),
                commitment.dueOn() == null ? "" : language.day(commitment.dueOn()),
                commitment.isConfirmed() ? "" : language.label(commitment.status()),
                commitment.illustrative());
    }

    @Override
    public Address api(String words, View view) {
        return Address.of(null, "/api/commitments")
                .with("q", words.isEmpty() ? null : words)
                .withAnyOf("organization", view.organization)
                .withAnyOf("series", view.series)
                .withAnyOf("meeting", view.meeting)
                .withAnyOf("statement", view.statement)
                .withAnyOf("theme", view.theme)
                .withAnyOf("kind", view.kind)
                .withAnyOf("party", view.party)
                .with("sort", LATEST);
    }
}
