package org.pacta.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.model.NotFound;
import org.pacta.model.Template;
import org.pacta.model.Text;
import org.pacta.scoreboard.Dimension;

/** What the pages show as a picture, and what can be taken away from them: as a file, or within a page of others. */
enum Picture {
    OVERALL("How it stands"),
    THEMES("How it stands, by theme"),
    PARTIES("How it stands, by party"),
    STATEMENTS("How it stands, by statement"),
    COMMITMENTS("How it stands, by commitment"),
    TREND("How it came about"),
    MATRIX("Who stands how with what"),
    TIMELINE("What is due when"),
    MAP("How it stands, as a map of tiles");

    private final Text title;

    Picture(@Template String title) {
        this.title = Text.of(title);
    }

    /** @throws NotFound if there is none of that name */
    static Picture named(String name) {
        return Arrays.stream(values())
                .filter(picture -> picture.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("picture", name));
    }

    /** In addresses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title(Language language) {
        return language.say(title);
    }

    /** By what a board of this kind is broken down; null of what is no board. */
    @Nullable
    Dimension by() {
        return switch (this) {
            case OVERALL, THEMES -> Dimension.THEME;
            case PARTIES, MAP -> Dimension.PARTY;
            case STATEMENTS -> Dimension.STATEMENT;
            case COMMITMENTS -> Dimension.COMMITMENT;
            case TREND, MATRIX, TIMELINE -> null;
        };
    }

    /** The page that has it, under the same filters. */
    String page(View view) {
        return switch (this) {
            case MATRIX -> Pages.MATRIX;
            case TIMELINE -> Pages.TIMELINE;
            case STATEMENTS ->
                view.meeting != null && view.meeting.size() == 1 ? "/meetings/" + view.meeting.get(0) : Pages.OVERVIEW;
            case COMMITMENTS ->
                view.statement != null && view.statement.size() == 1
                        ? "/statements/" + view.statement.get(0)
                        : Pages.OVERVIEW;
            case OVERALL, THEMES, PARTIES, TREND, MAP -> Pages.OVERVIEW;
        };
    }
}
