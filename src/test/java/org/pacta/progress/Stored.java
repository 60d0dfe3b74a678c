package org.pacta.progress;

import static org.pacta.Api.form;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.ConfigProvider;

/** Files of evidence for tests: sent as a browser would, and found again where they are kept. */
final class Stored {

    private Stored() {}

    static String of(String report) {
        return "/api/progress-reports/" + report + "/evidence";
    }

    static Response send(String report, String name, byte[] content) {
        return form().multiPart("title", "Programme")
                .multiPart("language", "en")
                .multiPart("file", name, content)
                .post(of(report) + "/files");
    }

    /** @return the id of the evidence */
    static String add(String report, byte[] content) {
        return send(report, "programme.pdf", content)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A file that no other test has. */
    static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    static boolean isStored(byte[] content) {
        return Files.exists(place(content));
    }

    static Path place(byte[] content) {
        String hash = sha256(content);
        return directory()
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    static Path directory() {
        return Path.of(ConfigProvider.getConfig().getValue("pacta.files", String.class));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
