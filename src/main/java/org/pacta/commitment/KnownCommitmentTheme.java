package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Known;

/** That a commitment has a theme, as it was known. */
@Entity
@IdClass(KnownCommitmentTheme.Key.class)
class KnownCommitmentTheme extends Known {

    @Id
    private String commitment;

    @Id
    private String theme;

    KnownCommitmentTheme(String commitment, String theme, Instant knownFrom) {
        super(knownFrom);
        this.commitment = commitment;
        this.theme = theme;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected KnownCommitmentTheme() {}

    String commitment() {
        return commitment;
    }

    @Override
    protected List<@Nullable Object> facts() {
        return List.of(commitment, theme);
    }

    /** A commitment can lose a theme and get it back. */
    record Key(String commitment, String theme, Instant knownFrom) {}
}
