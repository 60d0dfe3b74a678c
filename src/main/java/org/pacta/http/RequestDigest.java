package org.pacta.http;

import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of the body of this request, as far as it has been read. */
@RequestScoped
class RequestDigest {

    private @Nullable MessageDigest digest;

    /** The same stream, of which from now on the bytes are noted as they are read. */
    InputStream noting(InputStream body) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
            return new DigestInputStream(body, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** In hexadecimal digits; empty if there was none, or it was not noted. */
    String ofBody() {
        return digest == null ? "" : HexFormat.of().formatHex(digest.digest());
    }
}
