package org.pacta.http;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What is known of this request because it has an {@code Idempotency-Key}. */
@RequestScoped
class IdempotentRequest {

    private @Nullable MessageDigest digest;
    private boolean underway;

    /** The same stream, of which from now on the bytes are noted as they are read. */
    InputStream noting(InputStream body) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
            return new DigestInputStream(body, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The SHA-256 of the body, in hexadecimal digits; empty if there was none, or it was not noted. */
    String ofBody() {
        return digest == null ? "" : HexFormat.of().formatHex(digest.digest());
    }

    void begin() {
        underway = true;
    }

    /** Whether what it asks for is being done, in a transaction that also notes that it was done. */
    boolean isUnderway() {
        return underway;
    }
}
