package org.pacta.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the header Content-Disposition of a part says (RFC 7578, section 4.2).
 *
 * @param name of the field
 * @param fileName as the client calls the file; null if the part is none
 */
record PartHeader(String name, @Nullable String fileName) {

    private static final String UTF_8 = "utf-8''";

    static PartHeader of(String value) {
        int end = value.indexOf(';');
        if (end < 0 || !value.substring(0, end).strip().equalsIgnoreCase("form-data")) {
            throw unreadable();
        }
        Map<String, String> parameters = parameters(value, end);
        String name = parameters.get("name");
        if (name == null) {
            throw Multipart.malformed("A part has no name.");
        }
        String extended = parameters.get("filename*");
        String plain = parameters.get("filename");
        return new PartHeader(
                unescaped(name), extended != null ? decoded(extended) : plain == null ? null : unescaped(plain));
    }

    private static Map<String, String> parameters(String value, int start) {
        Map<String, String> parameters = new HashMap<>();
        int at = start;
        while (at < value.length()) {
            int equals = value.indexOf('=', at);
            if (value.charAt(at) != ';' || equals < 0) {
                throw unreadable();
            }
            String name = value.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder text = new StringBuilder();
            at = equals + 1;
            if (at < value.length() && value.charAt(at) == '"') {
                at = quoted(value, at + 1, text);
            } else {
                int end = value.indexOf(';', at);
                end = end < 0 ? value.length() : end;
                text.append(value.substring(at, end).strip());
                at = end;
            }
            if (parameters.put(name, text.toString()) != null) {
                throw unreadable();
            }
            while (at < value.length() && value.charAt(at) == ' ') {
                at++;
            }
        }
        return parameters;
    }

    /**
     * @param start after the first quotation mark
     * @return after the last
     */
    private static int quoted(String value, int start, StringBuilder text) {
        for (int i = start; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            boolean escapes = c == '\\' && i + 1 < value.length() && "\"\\".indexOf(value.charAt(i + 1)) >= 0;
            // Any other backslash is one: in C:\papers\programme.pdf.
            text.append(escapes ? value.charAt(++i) : c);
        }
        throw unreadable();
    }

    /** Browsers write these three so (HTML, multipart/form-data encoding algorithm), and no others. */
    private static String unescaped(String text) {
        return text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    /** RFC 8187; not to be sent in forms, and sent all the same. */
    private static String decoded(String value) {
        if (!value.toLowerCase(Locale.ROOT).startsWith(UTF_8)) {
            throw unreadable();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = UTF_8.length(); i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%' && i + 2 < value.length() && isHex(value.charAt(i + 1)) && isHex(value.charAt(i + 2))) {
                bytes.write(Integer.parseInt(value.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c != '%' && c < 128) {
                bytes.write(c);
            } else {
                throw unreadable();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    private static ProblemException unreadable() {
        return Multipart.malformed("The header Content-Disposition of a part cannot be read.");
    }
}
