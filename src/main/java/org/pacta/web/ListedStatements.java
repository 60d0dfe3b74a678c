package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.scoreboard.Dimension;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementFilter;
import org.pacta.statement.StatementRepository;
import org.pacta.statement.StatementStatus;

/** The statements: first those that were adopted last. */
@ApplicationScoped
class ListedStatements implements Listed {

    private static final String LATEST = "-adoptedOn";

    private final StatementRepository statements;
    private final Names names;

    @Inject
    ListedStatements(StatementRepository statements, Names names) {
        this.statements = statements;
        this.names = names;
    }

    @Override
    public String page() {
        return Pages.STATEMENTS;
    }

    @Override
    public Dimension dimension() {
        return Dimension.STATEMENT;
    }

    @Override
    public List<Dimension> filters() {
        return List.of(Dimension.ORGANIZATION, Dimension.SERIES, Dimension.MEETING);
    }

    @Override
    public String name(Language language) {
        return language.say("Statements");
    }

    @Override
    public ListPage.Columns columns(Language language) {
        return new ListPage.Columns(
                language.label(Dimension.STATEMENT), language.label(Dimension.MEETING), language.say("Adopted on"));
    }

    @Override
    public Page<Row> list(String words, View view, Paging paging, Language language) {
        StatementFilter filter = new StatementFilter();
        filter.q = words;
        filter.organization = view.organization;
        filter.series = view.series;
        filter.meeting = view.meeting;
        paging.sort = LATEST;
        return statements.list(filter, paging).mapTogether(found -> {
            Map<String, Said> meetings = names.of(
                    Dimension.MEETING,
                    found.stream()
                            .map(Statement::meeting)
                            .filter(Objects::nonNull)
                            .toList(),
                    language);
            return found.stream()
                    .map(statement -> new Row(statement.slug(), row(statement, meetings, view, language)))
                    .toList();
        });
    }

    private static ListPage.Row row(Statement statement, Map<String, Said> meetings, View view, Language language) {
        return new ListPage.Row(
                Said.of(statement.title(), language),
                view.to(Pages.STATEMENTS + "/" + statement.slug()),
                statement.meeting() == null ? null : meetings.get(statement.meeting()),
                statement.meeting() == null ? null : view.to(Pages.MEETINGS + "/" + statement.meeting()),
                statement.adoptedOn() == null ? "" : language.day(statement.adoptedOn()),
                statement.status() == StatementStatus.ADOPTED ? "" : language.label(statement.status()),
                statement.illustrative());
    }

    @Override
    public Address api(String words, View view) {
        return Address.of(null, "/api/statements")
                .with("q", words.isEmpty() ? null : words)
                .withAnyOf("organization", view.organization)
                .withAnyOf("series", view.series)
                .withAnyOf("meeting", view.meeting)
                .with("sort", LATEST);
    }
}
