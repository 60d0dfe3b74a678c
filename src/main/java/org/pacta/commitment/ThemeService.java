package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Access;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.http.Precondition;
import org.pacta.http.RestsOn;
import org.pacta.model.Bulk;
import org.pacta.model.Clocks;
import org.pacta.model.Faults;
import org.pacta.model.RowChange;
import org.pacta.model.RuleBroken;
import org.pacta.model.Slug;
import org.pacta.model.Stored;

/** What can be done with themes. They are a tree: without cycles, and {@value Theme#MAX_DEPTH} deep at most. */
@ApplicationScoped
@Transactional
public class ThemeService {

    private final ThemeRepository themes;
    private final RestsOn restsOn;
    private final Access access;
    private final Bulk bulk;
    private final Event<RowChange> changes;
    private final Clock clock;
    private final Precondition precondition;

    @Inject
    ThemeService(
            ThemeRepository themes,
            RestsOn restsOn,
            Access access,
            Bulk bulk,
            Clock clock,
            Precondition precondition,
            Event<RowChange> changes) {
        this.themes = themes;
        this.restsOn = restsOn;
        this.access = access;
        this.bulk = bulk;
        this.changes = changes;
        this.clock = clock;
        this.precondition = precondition;
    }

    public Theme create(ThemeRequest request) {
        keepTree();
        return create(Slug.derived(request.slugOrDerived()), request);
    }

    public Stored<Theme> put(String slug, ThemeRequest request) {
        Slug.unchanged(slug, request.slug());
        keepTree();
        Theme existing = themes.find(slug).orElse(null);
        if (existing == null) {
            precondition.holdsForNothing();
            return new Stored<>(create(Slug.valid(slug), request), true);
        }
        precondition.holdsFor(existing);
        change(existing, request, Objects.requireNonNullElseGet(request.effectiveOn(), this::today));
        return new Stored<>(existing, false);
    }

    public Theme change(String slug, Function<Theme, ThemeRequest> change) {
        keepTree();
        Theme theme = themes.get(slug);
        precondition.holdsFor(theme);
        ThemeRequest request = change.apply(theme);
        Slug.unchanged(slug, request.slug());
        change(theme, request, Objects.requireNonNullElseGet(request.effectiveOn(), this::today));
        return theme;
    }

    /** It was there until yesterday, and what was recorded of it stays. */
    public void delete(String slug) {
        keepTree();
        Theme theme = themes.get(slug);
        precondition.holdsFor(theme);
        restsOn.refuseIfAny("theme", "slug", slug);
        ThemeRecords records = records();
        records.toSay(ThemeRecord.ofDeletion(theme, today(), next(records))).forEach(record -> note(record, records));
        themes.remove(theme);
    }

    private Theme create(String slug, ThemeRequest request) {
        if (themes.exists(slug)) {
            throw new RuleBroken("There is a theme '{0}' already.", slug);
        }
        Theme theme = new Theme(slug, request.name());
        replace(theme, request, ThemeRecords.ALWAYS);
        themes.add(theme);
        return theme;
    }

    /** Where a theme lies deeper or less deep than before, so does what is below it. */
    private void change(Theme theme, ThemeRequest request, LocalDate since) {
        int depthBefore = theme.depth();
        replace(theme, request, since);
        if (theme.depth() != depthBefore) {
            themes.below(List.of(theme.slug())).forEach(below -> changes.fire(RowChange.asSeen(below)));
        }
    }

    private void replace(Theme theme, ThemeRequest request, LocalDate since) {
        new Faults()
                .reference("/parent", "theme", request.parent(), themes.exists(request.parent()))
                .when(
                        request.effectiveOn() != null && request.effectiveOn().isAfter(today()),
                        "/effectiveOn",
                        "This day has not come yet.")
                .throwIfAny();
        ThemeRecords records = records();
        requirePast(theme, since, records);
        place(theme, request.parent(), since, records);
        request.applyTo(theme);
        records.toSay(ThemeRecord.of(theme, since, next(records))).forEach(record -> note(record, records));
    }

    /**
     * That it is the caller's today has been asked; whoever changes how it was has to keep what lay under it then, too.
     * Commitments have the themes that they have today, on whichever day.
     */
    private void requirePast(Theme theme, LocalDate since, ThemeRecords records) {
        if (since.isBefore(today())) {
            themes.organizationsOn(records.within(theme.slug(), since))
                    .forEach(organization -> access.require(Role.SECRETARIAT, Scope.organization(organization)));
        }
    }

    private void place(Theme theme, @Nullable String parent, LocalDate since, ThemeRecords records) {
        if (parent == null) {
            theme.root();
            return;
        }
        boolean now = true;
        for (LocalDate day : records.daysFrom(since)) {
            requireRoom(theme.slug(), parent, records.on(day), now ? null : day);
            now = false;
        }
        theme.under(themes.get(parent));
    }

    /** Nobody else changes the tree until the end of the transaction. */
    void keepTree() {
        bulk.kept("the tree of themes is locked", () -> {
            themes.lockTree();
            return true;
        });
    }

    /** All that was ever recorded, read once by who changes many themes. */
    private ThemeRecords records() {
        return bulk.kept(ThemeRecords.class, themes::records);
    }

    private void note(ThemeRecord record, ThemeRecords records) {
        themes.add(record);
        records.add(record);
    }

    private static void requireRoom(String theme, String parent, ThemeTree tree, @Nullable LocalDate on) {
        if (tree.isIn(parent, theme)) {
            throw on == null
                    ? new RuleBroken("'{0}' is '{1}' itself or lies below it.", parent, theme)
                    : new RuleBroken("'{0}' is '{1}' itself or lies below it on {2}.", parent, theme, on);
        }
        if (tree.depth(parent) + 1 + tree.height(theme) > Theme.MAX_DEPTH) {
            throw on == null
                    ? new RuleBroken(
                            "Below '{0}' the tree of themes would be deeper than {1}.", parent, Theme.MAX_DEPTH)
                    : new RuleBroken(
                            "Below '{0}' the tree of themes would be deeper than {1} on {2}.",
                            parent, Theme.MAX_DEPTH, on);
        }
    }

    /** Later than any before, of whichever theme: what was known at an instant is a tree that was allowed. */
    private Instant next(ThemeRecords records) {
        return Clocks.after(records.last(), clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
