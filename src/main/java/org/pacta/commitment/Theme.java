package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/** A node of the tree of subjects, which is {@value #MAX_DEPTH} deep at most. */
@Entity
public class Theme extends Recorded implements Owned, Searched {

    static final int MAX_DEPTH = 3;

    @Id
    private String slug;

    private @Nullable String parent;

    private LocalizedText name;

    /** Follows from the parents; not a column of its own, so that moving a subtree changes one row. */
    @Formula("(case when parent is null then 1"
            + " when (select p.parent from theme p where p.slug = parent) is null then 2 else 3 end)")
    private int depth;

    Theme(String slug, LocalizedText name) {
        this.slug = slug;
        this.name = name;
        this.depth = 1;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Theme() {}

    public String slug() {
        return slug;
    }

    /** The theme of which this one is a part; null for a root. */
    public @Nullable String parent() {
        return parent;
    }

    public LocalizedText name() {
        return name;
    }

    /** How deep it lies in the tree: 1 for a root. */
    public int depth() {
        return depth;
    }

    void name(LocalizedText newName) {
        name = newName;
    }

    void root() {
        parent = null;
        depth = 1;
    }

    /** Whether the tree stays one, and shallow enough, is seen by {@link ThemeService}: it takes other rows to know. */
    void under(Theme newParent) {
        parent = newParent.slug;
        depth = newParent.depth + 1;
    }

    @Override
    public String searchKey() {
        return slug;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return List.of(name);
    }

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.THEME, slug);
    }
}
