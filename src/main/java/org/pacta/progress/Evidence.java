package org.pacta.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;

/** Something on the web that backs a report. */
@Entity
public class Evidence extends Recorded {

    @Id
    private UUID id;

    private UUID report;

    private LocalizedText title;

    private String address;

    Evidence(UUID id, UUID report, LocalizedText title, String address) {
        this.id = id;
        this.report = report;
        describe(title, address);
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Evidence() {}

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

    /** Where it is to be found: an https address. */
    public String address() {
        return address;
    }

    final void describe(LocalizedText newTitle, String newAddress) {
        title = newTitle;
        address = newAddress;
    }
}
