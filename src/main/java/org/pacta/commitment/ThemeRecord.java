package org.pacta.commitment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.model.LocalizedText;
import org.pacta.model.Noted;
import org.pacta.model.Provenance;
import org.pacta.model.RowListener;

/**
 * How a theme is called and where in the tree it is since a day, with the instant at which that was recorded. None is ever
 * changed; {@link ThemeRecords} says which is in force when.
 */
@Entity
@EntityListeners(RowListener.class)
@Immutable
@IdClass(ThemeRecord.Key.class)
class ThemeRecord implements Owned, Noted {

    @Id
    private String theme;

    @Id
    private LocalDate effectiveOn;

    @Id
    private Instant recordedAt;

    private @Nullable String parent;

    private @Nullable LocalizedText name;

    @Embedded
    private Provenance provenance;

    private ThemeRecord(
            String theme,
            @Nullable String parent,
            @Nullable LocalizedText name,
            Provenance provenance,
            LocalDate effectiveOn,
            Instant recordedAt) {
        this.theme = theme;
        this.parent = parent;
        this.name = name;
        this.provenance = provenance;
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
    }

    /** From the day on, it is as it is said to be now. */
    static ThemeRecord of(Theme theme, LocalDate effectiveOn, Instant recordedAt) {
        return new ThemeRecord(theme.slug(), theme.parent(), theme.name(), theme.provenance(), effectiveOn, recordedAt);
    }

    /** From the day on, it is no more. */
    static ThemeRecord ofDeletion(Theme theme, LocalDate effectiveOn, Instant recordedAt) {
        return new ThemeRecord(theme.slug(), null, null, theme.provenance(), effectiveOn, recordedAt);
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ThemeRecord() {}

    String theme() {
        return theme;
    }

    @Nullable
    String parent() {
        return parent;
    }

    /** Null where it is no more. */
    @Nullable
    LocalizedText name() {
        return name;
    }

    Provenance provenance() {
        return provenance;
    }

    /** The first day on which it is so. */
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** When it became known here. */
    Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public Instant notedAt() {
        return recordedAt;
    }

    boolean isDeletion() {
        return name == null;
    }

    /** The same from another day on. */
    ThemeRecord on(LocalDate day) {
        return new ThemeRecord(theme, parent, name, provenance, day, recordedAt);
    }

    boolean saysTheSameAs(ThemeRecord other) {
        return Objects.equals(parent, other.parent)
                && Objects.equals(name, other.name)
                && provenance.equals(other.provenance);
    }

    /** Of each day, a theme can be recorded anew. */
    record Key(String theme, LocalDate effectiveOn, Instant recordedAt) {}

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.THEME, theme);
    }
}
