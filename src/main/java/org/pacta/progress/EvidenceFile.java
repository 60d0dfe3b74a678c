package org.pacta.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that backs a report. Its content lies under its SHA-256 in a {@link FileStore}.
 *
 * @param name as whoever sent it calls it, with an ending that fits what it is
 * @param mediaType what it is by its content
 * @param size in bytes
 * @param sha256 of the content, 64 digits
 */
@Embeddable
@Schema(name = "EvidenceFile", description = "A file that backs a report.")
public record EvidenceFile(
        @Column(name = "file_name") @Schema(examples = "programme.pdf") String name,
        @Column(name = "file_media_type")
                @Schema(description = "What it is by its content.", examples = "application/pdf")
                String mediaType,
        @Column(name = "file_size") @Schema(description = "In bytes.") long size,
        @Column(name = "file_sha256") @Schema(description = "Of the content, in hexadecimal digits.") String sha256) {}
