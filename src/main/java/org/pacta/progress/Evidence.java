package org.pacta.progress;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Role;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.LocalizedText;
import org.pacta.model.PartOf;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/** What backs a report: something on the web, or a file. Which of the two it is never changes, nor does the file. */
@Entity
@SeenWith(value = Whole.REPORT, by = "report")
public class Evidence extends Recorded implements Owned, Searched {

    @Id
    private UUID id;

    @PartOf(ProgressReport.class)
    private UUID report;

    private LocalizedText title;

    private @Nullable String address;

    @Embedded
    private @Nullable EvidenceFile file;

    private Evidence(UUID id, UUID report, LocalizedText title, @Nullable String address, @Nullable EvidenceFile file) {
        this.id = id;
        this.report = report;
        this.title = title;
        this.address = address;
        this.file = file;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Evidence() {}

    static Evidence link(UUID id, UUID report, LocalizedText title, String address) {
        return new Evidence(id, report, title, address, null);
    }

    static Evidence file(UUID id, UUID report, LocalizedText title, EvidenceFile file) {
        return new Evidence(id, report, title, null, file);
    }

    public UUID id() {
        return id;
    }

    /** The id of the report that it backs. */
    public UUID report() {
        return report;
    }

    public LocalizedText title() {
        return title;
    }

    /** Where it is to be found: an https address; null if it is a file. */
    public @Nullable String address() {
        return address;
    }

    /** Null if it is a link. */
    public @Nullable EvidenceFile file() {
        return file;
    }

    /** @param newAddress of a link; null of a file */
    final void describe(LocalizedText newTitle, @Nullable String newAddress) {
        title = newTitle;
        address = newAddress;
    }

    @Override
    public String searchKey() {
        return id.toString();
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return List.of(title);
    }

    @Override
    public Owner owner() {
        return Owner.of(Owner.Via.REPORT, report, Role.FOCAL_POINT);
    }
}
