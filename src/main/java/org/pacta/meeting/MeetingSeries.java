package org.pacta.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/** A standing mechanism of an organization, such as the Meeting of Chief Justices of Supreme Courts. */
@Entity
public class MeetingSeries extends Recorded implements Owned, Searched {

    @Id
    private String slug;

    private String organization;

    private LocalizedText name;

    private @Nullable LocalizedText convenes;

    MeetingSeries(String slug, String organization, LocalizedText name) {
        this.slug = slug;
        this.organization = organization;
        this.name = name;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MeetingSeries() {}

    public String slug() {
        return slug;
    }

    public String organization() {
        return organization;
    }

    public LocalizedText name() {
        return name;
    }

    /** Who meets, such as chief justices. */
    public @Nullable LocalizedText convenes() {
        return convenes;
    }

    void describe(String newOrganization, LocalizedText newName, @Nullable LocalizedText newConvenes) {
        organization = newOrganization;
        name = newName;
        convenes = newConvenes;
    }

    @Override
    public String searchKey() {
        return slug;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Arrays.asList(name, convenes);
    }

    @Override
    public Owner owner() {
        return Owner.organization(organization);
    }
}
