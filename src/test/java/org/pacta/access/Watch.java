package org.pacta.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.pacta.ServedContract;
import org.pacta.account.TestAccounts;

/**
 * All that somebody can read, of every operation of the contract: with the examples of the sample data, and with the things of
 * a test's own; as pages, counted, searched, sorted, and as tables.
 */
final class Watch {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The time of the answer itself. */
    private static final Set<String> PASSING = Set.of("date");

    private static final Pattern MADE = Pattern.compile("knownBy=[0-9TZ:.%A-]+|\\d\\d:\\d\\d(?= \\(UTC\\))");

    /** The feed does not tell of these, and a table of them has another tag each time. */
    private static final Pattern UNTOLD = Pattern.compile("/api/jobs");

    /** What accounts are and have done is for themselves and admins, whom this does not hide it from. */
    private static final Pattern OF_ACCOUNTS = Pattern.compile("/api/(accounts|grants|tokens|audit|me)(?![a-z-])");

    private final List<String> addresses;

    private Watch(List<String> addresses) {
        this.addresses = addresses;
    }

    /**
     * @param things by the segment of the address after which they stand, as {@code commitments}
     * @param filters by the name of the parameter, as {@code organization}
     * @param word in the texts of what is kept
     * @param further other addresses
     */
    static Watch of(Map<String, String> things, Map<String, String> filters, String word, List<String> further) {
        Set<String> addresses = new LinkedHashSet<>(further);
        for (ServedContract.Operation operation : ServedContract.get().operations()) {
            if (operation.method().equals("GET")
                    && !OF_ACCOUNTS.matcher(operation.path()).lookingAt()) {
                addresses.add(operation.address());
                String own = own(operation, things);
                addresses.add(own);
                variants(operation, filters, word).forEach(query -> addresses.add(with(own, query)));
            }
        }
        return new Watch(List.copyOf(addresses));
    }

    private static String own(ServedContract.Operation operation, Map<String, String> things) {
        String[] segments = operation.path().split("/");
        String[] examples = operation.address().split("[?]", 2);
        String[] filled = examples[0].split("/");
        for (int i = 1; i < segments.length; i++) {
            if (segments[i].startsWith("{") && things.containsKey(segments[i - 1])) {
                filled[i] = things.get(segments[i - 1]);
            }
        }
        return String.join("/", filled) + (examples.length > 1 ? "?" + examples[1] : "");
    }

    private static List<String> variants(ServedContract.Operation operation, Map<String, String> filters, String word) {
        List<String> variants = new ArrayList<>();
        Set<String> known = operation.parameterNames("query");
        filters.forEach((name, value) -> {
            if (known.contains(name)) {
                variants.add(name + "=" + value);
            }
        });
        if (known.contains("includeTotal")) {
            variants.add("includeTotal=true&limit=500");
            variants.add("limit=1");
        }
        if (known.contains("q")) {
            variants.add("q=" + word + "&includeTotal=true");
        }
        if (known.contains("format")) {
            variants.add("format=csv");
            variants.add("format=ndjson");
            variants.add("format=xlsx");
        }
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.path("name").asText().equals("expand")) {
                Set<String> values = new LinkedHashSet<>();
                parameter.findValues("enum").forEach(list -> list.forEach(value -> values.add(value.asText())));
                variants.add("expand=" + String.join(",", values));
            }
        }
        return variants;
    }

    private static String with(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    /** By address, what is answered: status, headers, body. */
    Map<String, String> as(String caller) {
        Map<String, String> answers = new LinkedHashMap<>();
        addresses.forEach(address -> answers.put(address, read(address, caller)));
        return answers;
    }

    /** The same, by caller. */
    Map<String, Map<String, String>> by(List<String> callers) {
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        callers.forEach(caller -> answers.put(caller, as(caller)));
        return answers;
    }

    /** What is answered otherwise than before, in words for whoever reads a test that failed. */
    List<String> toldSince(Map<String, Map<String, String>> before, String what) {
        List<String> told = new ArrayList<>();
        before.forEach((caller, answers) -> {
            Map<String, String> now = as(caller);
            answers.forEach((address, answer) -> {
                if (!answer.equals(now.get(address))) {
                    told.add("%s: %s of %s\nbefore %s\nafter  %s"
                            .formatted(what, caller, address, answer, now.get(address)));
                }
            });
        });
        return told;
    }

    static String read(String address, String caller) {
        return send(by(caller, HttpRequest.newBuilder(uri(address))));
    }

    /** @param caller {@code anonymous}, or a name and what it is granted, as in {@code kaz; focal-point of party:kaz} */
    static HttpRequest.Builder by(String caller, HttpRequest.Builder request) {
        return caller.equals("anonymous") ? request : request.header("Authorization", "Bearer " + token(caller));
    }

    private static String token(String caller) {
        return TOKENS.computeIfAbsent(caller, key -> {
            String[] parts = caller.split("\\s*[;,]\\s*");
            return Arc.container()
                    .instance(TestAccounts.class)
                    .get()
                    .token(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
        });
    }

    static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
            headers.keySet().removeAll(PASSING);
            if (UNTOLD.matcher(answer.uri().getPath()).lookingAt() && isTable(answer.uri())) {
                headers.remove("etag");
            }
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.contains("spreadsheet")) {
                // It says when it was made.
                headers.remove("content-length");
                return answer.statusCode() + "\n" + headers;
            }
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            if (type.contains("html") || type.contains("svg")) {
                // Links that show the same for ever say when they were made.
                headers.remove("content-length");
                body = MADE.matcher(body).replaceAll("just now");
            }
            return answer.statusCode() + "\n" + headers + "\n" + body;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTable(URI uri) {
        return uri.getQuery() != null && uri.getQuery().contains("format=");
    }

    static URI uri(String address) {
        return URI.create("http://localhost:" + RestAssured.port + address);
    }
}
