package org.pacta.party;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;

/** Who can be bound: a {@link State} or an {@link Organization}. Their slugs share one space of names. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
public abstract class Party extends Recorded {

    @Id
    private String slug;

    private LocalizedText name;

    Party(String slug, LocalizedText name) {
        this.slug = slug;
        this.name = name;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Party() {}

    public String slug() {
        return slug;
    }

    public LocalizedText name() {
        return name;
    }

    void name(LocalizedText newName) {
        name = newName;
    }
}
