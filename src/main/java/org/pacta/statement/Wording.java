package org.pacta.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;

/**
 * How a paragraph reads, or read, from one revision of its statement to another: the present and the earlier ones in one
 * list, so that any revision is read in the same way as the present one.
 */
@Entity
@Immutable
@Subselect(
        """
        select p.statement, p.number, p.revision as first_revision, 2147483647 as last_revision,
               p.position, p.heading, p.text,
               p.version, p.created_at, p.updated_at, p.illustrative, p.sources
        from paragraph p
        union all
        select e.statement, e.number, e.first_revision, e.last_revision,
               e.position, e.heading, e.text,
               p.version, p.created_at, p.updated_at, p.illustrative, p.sources
        from earlier_paragraph e
        join paragraph p on p.statement = e.statement and p.number = e.number
        """)
@Synchronize({"paragraph", "earlier_paragraph"})
@IdClass(Wording.Key.class)
@SeenWith(value = Whole.STATEMENT, by = "statement")
public class Wording extends Recorded implements Owned {

    @Id
    private String statement;

    @Id
    private String number;

    @Id
    private int firstRevision;

    private int lastRevision;

    private int position;

    private @Nullable LocalizedText heading;

    private LocalizedText text;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Wording() {}

    public String statement() {
        return statement;
    }

    public String number() {
        return number;
    }

    /** The revision of the statement since which it reads so. */
    public int firstRevision() {
        return firstRevision;
    }

    /** Whether it reads so in a revision of the statement; the present one is in all that are to come. */
    public boolean isIn(int revision) {
        return firstRevision <= revision && revision <= lastRevision;
    }

    public int position() {
        return position;
    }

    public @Nullable LocalizedText heading() {
        return heading;
    }

    public LocalizedText text() {
        return text;
    }

    /** What a wording is found by, of which there are two entities: as the list of wordings puts it together. */
    static String searchKey(String statement, String number, int firstRevision) {
        return statement + "/" + number + "/" + firstRevision;
    }

    /** A paragraph has one wording from a revision on. */
    record Key(String statement, String number, int firstRevision) {}

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.STATEMENT, statement);
    }
}
