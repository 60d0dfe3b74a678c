package org.pacta;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A form with a file of evidence, as it goes over the wire. */
public final class EvidenceForm {

    public static final String MEDIA_TYPE = "multipart/form-data; boundary=limit";

    private static final String HEAD =
            """
            --limit\r
            Content-Disposition: form-data; name="title"\r
            \r
            Programme\r
            --limit\r
            Content-Disposition: form-data; name="language"\r
            \r
            en\r
            --limit\r
            Content-Disposition: form-data; name="file"; filename="programme.pdf"\r
            \r
            """;

    private static final String TAIL = "\r\n--limit--\r\n";

    private EvidenceForm() {}

    public static String with(String content) {
        return HEAD + content + TAIL;
    }

    public static byte[] with(byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(HEAD.getBytes(UTF_8));
        form.writeBytes(content);
        form.writeBytes(TAIL.getBytes(UTF_8));
        return form.toByteArray();
    }
}
