package org.pacta.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.pacta.model.Derived;

/** That a content is stored, or about to be: the row that is locked while it is. {@link EvidenceFiles} has the law. */
@Entity
@Derived
@Table(name = "evidence_file")
class EvidenceContent {

    @Id
    private String sha256;

    private Instant createdAt;

    EvidenceContent(String sha256, Instant createdAt) {
        this.sha256 = sha256;
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected EvidenceContent() {}

    String sha256() {
        return sha256;
    }

    Instant createdAt() {
        return createdAt;
    }
}
