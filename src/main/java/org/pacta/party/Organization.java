package org.pacta.party;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.model.LocalizedText;
import org.pacta.search.Searched;

/** A multilateral body. It holds memberships and meeting series, and may itself be a party to something. */
@Entity
@DiscriminatorValue("ORGANIZATION")
public class Organization extends Party implements Owned, Searched {

    private @Nullable LocalizedText acronym;

    private @Nullable LocalDate foundedOn;

    /** Language tags with spaces between them. */
    private @Nullable String officialLanguages;

    private @Nullable String webAddress;

    Organization(String slug, LocalizedText name) {
        super(slug, name);
    }

    protected Organization() {}

    public @Nullable LocalizedText acronym() {
        return acronym;
    }

    public @Nullable LocalDate foundedOn() {
        return foundedOn;
    }

    public List<String> officialLanguages() {
        return officialLanguages == null ? List.of() : List.of(officialLanguages.split(" "));
    }

    public @Nullable String webAddress() {
        return webAddress;
    }

    void describe(
            @Nullable LocalizedText newAcronym,
            @Nullable LocalDate newFoundedOn,
            List<String> languages,
            @Nullable String newWebAddress) {
        acronym = newAcronym;
        foundedOn = newFoundedOn;
        officialLanguages = languages.isEmpty() ? null : String.join(" ", languages);
        webAddress = newWebAddress;
    }

    @Override
    public String searchKey() {
        return slug();
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Arrays.asList(name(), acronym);
    }

    @Override
    public Owner owner() {
        return Owner.organization(slug());
    }
}
