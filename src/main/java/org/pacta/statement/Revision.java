package org.pacta.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.PartOf;
import org.pacta.model.RowListener;

/** A wording of a statement: number 1 is the text as adopted, each later one a correction, with its reason. */
@Entity
@EntityListeners(RowListener.class)
@Immutable
@Table(name = "statement_revision")
@IdClass(Revision.Key.class)
@SeenWith(value = Whole.STATEMENT, by = "statement")
public class Revision implements Owned {

    @Id
    @PartOf(Statement.class)
    private String statement;

    @Id
    private int revision;

    private @Nullable String reason;

    private Instant recordedAt;

    Revision(String statement, int revision, @Nullable String reason, Instant recordedAt) {
        this.statement = statement;
        this.revision = revision;
        this.reason = reason;
        this.recordedAt = recordedAt;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Revision() {}

    public String statement() {
        return statement;
    }

    public int revision() {
        return revision;
    }

    /** Why the text was corrected; null for the text as adopted. */
    public @Nullable String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The revisions of a statement are numbered. */
    record Key(String statement, int revision) {}

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.STATEMENT, statement);
    }
}
