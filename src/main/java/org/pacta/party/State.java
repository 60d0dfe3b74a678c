package org.pacta.party;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Role;
import org.pacta.model.LocalizedText;
import org.pacta.search.Searched;

/** A state. Its slug is its alpha-3 code of ISO 3166-1 in lower case. */
@Entity
@DiscriminatorValue("STATE")
public class State extends Party implements Owned, Searched {

    private String alpha2;

    private @Nullable LocalizedText officialName;

    State(CountryCode code, LocalizedText name) {
        super(code.slug(), name);
        this.alpha2 = code.alpha2();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected State() {}

    /** The alpha-2 code of ISO 3166-1, in upper case. */
    public String alpha2() {
        return alpha2;
    }

    CountryCode code() {
        return new CountryCode(slug(), alpha2);
    }

    public @Nullable LocalizedText officialName() {
        return officialName;
    }

    void officialName(@Nullable LocalizedText newOfficialName) {
        officialName = newOfficialName;
    }

    @Override
    public String searchKey() {
        return slug();
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Arrays.asList(name(), officialName);
    }

    @Override
    public Owner owner() {
        return Owner.everything(Role.SECRETARIAT);
    }
}
