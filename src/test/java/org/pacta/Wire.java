package org.pacta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Requests byte by byte, for those that no decent client would send. */
public final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMEOUT_MILLIS = 20_000;

    private Wire() {}

    /** A request with a body; one without if that is empty. */
    public static Answer send(String method, String target, String contentType, byte[] body) {
        return send(method, target, Map.of("Content-Type", contentType, "Content-Length", "" + body.length), body);
    }

    public static Answer send(String method, String target) {
        return send(method, target, Map.of(), new byte[0]);
    }

    /**
     * Exactly this request, of an account that may make it unless the headers say whose.
     *
     * @param target what stands between the method and HTTP/1.1, each character a byte
     */
    public static Answer send(String method, String target, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nConnection: close\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: localhost\r\n");
        }
        if (!headers.containsKey("Authorization")) {
            head.append("Authorization: ")
                    .append(AsTestAccount.credentials(target))
                    .append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("\r\n");
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            try {
                out.write(body);
                out.flush();
            } catch (SocketException e) {
                // It answered before all was sent; the answer is what counts.
            }
            return Answer.read(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    /**
     * What came back.
     *
     * @param headers by their names in lower case
     */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        private static Answer read(byte[] bytes) throws IOException {
            ByteArrayInputStream in = new ByteArrayInputStream(bytes);
            String first = line(in);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String[] parts = line.split(":", 2);
                headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].trim());
            }
            boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
            return new Answer(Integer.parseInt(first.split(" ")[1]), headers, chunked ? chunks(in) : in.readAllBytes());
        }

        private static byte[] chunks(ByteArrayInputStream in) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                all.write(in.readNBytes(size));
                line(in);
            }
            return all.toByteArray();
        }

        private static String line(ByteArrayInputStream in) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        /** The body as JSON; missing if it is none. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }

        /** Whether it is a problem as RFC 9457 and the contract have it. */
        public boolean isProblem() {
            return "application/problem+json".equals(headers.get("content-type"))
                    && json().path("status").asInt() == status
                    && ServedContract.get()
                            .faults(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), json())
                            .isEmpty();
        }

        /** The kind of problem, and the status, as in {@code 404 /problems/not-found}; for what is none, what it is. */
        public String problem() {
            return status + " "
                    + (isProblem()
                            ? json().path("type").asText()
                            : headers.get("content-type") + " " + new String(body, StandardCharsets.UTF_8));
        }
    }
}
