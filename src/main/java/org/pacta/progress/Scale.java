package org.pacta.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Role;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/**
 * A published scoring scheme. Its values are in its {@link ScaleVersion}s, because what an assessment once meant must not
 * change when the scheme does.
 */
@Entity
public class Scale extends Recorded implements Owned, Searched {

    @Id
    private String slug;

    private LocalizedText name;

    private @Nullable LocalizedText description;

    Scale(String slug, LocalizedText name) {
        this.slug = slug;
        this.name = name;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Scale() {}

    public String slug() {
        return slug;
    }

    public LocalizedText name() {
        return name;
    }

    public @Nullable LocalizedText description() {
        return description;
    }

    void describe(LocalizedText newName, @Nullable LocalizedText newDescription) {
        name = newName;
        description = newDescription;
    }

    @Override
    public String searchKey() {
        return slug;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Arrays.asList(name, description);
    }

    @Override
    public Owner owner() {
        return Owner.everything(Role.ADMIN);
    }
}
