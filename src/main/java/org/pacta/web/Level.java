package org.pacta.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.model.Template;
import org.pacta.model.Text;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** A status as a page shows it, by a colour and by a sign: the furthest first, silence last. */
enum Level {
    COMPLETE(Status.COMPLETE, "●", "All that was promised is done."),
    SUBSTANTIAL(Status.SUBSTANTIAL, "◕", "Most of it is done."),
    LIMITED(Status.LIMITED, "◔", "Some of it is done."),
    NOT_STARTED(Status.NOT_STARTED, "○", "It is said that nothing is done yet."),
    REGRESSED(Status.REGRESSED, "▼", "It stands worse than before."),
    NOT_REPORTED(Status.NOT_REPORTED, "–", "Silence. Not the same as not started.");

    /** Of what does not apply, which is no status that anything is counted under. */
    static final String NOT_APPLICABLE_SIGN = "⊘";

    private final Status status;
    private final String sign;
    private final Text meaning;

    Level(Status status, String sign, @Template String meaning) {
        this.status = status;
        this.sign = sign;
        this.meaning = Text.of(meaning);
    }

    static Level of(Status status) {
        return Objects.requireNonNull(find(status));
    }

    /** Null of what is not applicable. */
    static @Nullable Level find(Status status) {
        return Arrays.stream(values())
                .filter(level -> level.status == status)
                .findFirst()
                .orElse(null);
    }

    /**
     * The median of those of which anything is known: half of them stand there or further. Of two in the middle, the one that
     * is less far. It is what there is of ordered categories that have no distances (Stevens 1946); what occurs most often
     * would make the least of four that differ look like all of them.
     *
     * @param counts how many there are of each; what there is none of may be missing
     */
    static Level median(Map<Level, Long> counts) {
        long known = Arrays.stream(values())
                .filter(level -> level != NOT_REPORTED)
                .mapToLong(level -> counts.getOrDefault(level, 0L))
                .sum();
        long before = 0;
        for (Level level : values()) {
            before += counts.getOrDefault(level, 0L);
            if (level != NOT_REPORTED && before > known / 2) {
                return level;
            }
        }
        return NOT_REPORTED;
    }

    Status status() {
        return status;
    }

    public String sign() {
        return sign;
    }

    public String label(Track track, Language language) {
        return this == NOT_REPORTED && track == Track.ASSESSED ? language.say("No assessment") : language.label(status);
    }

    /** Of any status, also of what is not applicable. */
    static String label(Status status, Track track, Language language) {
        return status == Status.NOT_APPLICABLE
                ? language.label(status)
                : of(status).label(track, language);
    }

    public String meaning(Language language) {
        return language.say(meaning);
    }

    /** What the style sheet calls it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
