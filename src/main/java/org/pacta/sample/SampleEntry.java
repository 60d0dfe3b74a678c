package org.pacta.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pacta.http.JsonBody;

/** One entry of a file: a request as a client would send it, and beside it what the address would have said. */
final class SampleEntry {

    private final JsonBody json;
    private final ObjectNode body;

    SampleEntry(JsonBody json, JsonNode body) {
        this.json = json;
        this.body = (ObjectNode) body;
    }

    /** Takes out what is no part of the request, such as the parent. */
    String take(String property) {
        return taken(property).textValue();
    }

    UUID takeId() {
        return UUID.fromString(take("id"));
    }

    /** Takes out further entries that belong to this one; none if there is no such property. */
    List<SampleEntry> takeAll(String property) {
        List<SampleEntry> parts = new ArrayList<>();
        if (body.has(property)) {
            taken(property).forEach(part -> parts.add(new SampleEntry(json, part)));
        }
        return parts;
    }

    /** The single property of an entry such as {@code {"acceptance": {...}}}. */
    String onlyName() {
        return body.fieldNames().next();
    }

    /** The object under a property, as a request. */
    <T extends Record> T as(String property, Class<T> request) {
        return json.bind(body.get(property), request);
    }

    /** What is left, as a request. */
    <T extends Record> T as(Class<T> request) {
        return json.bind(body, request);
    }

    /** Whether it tells of a day that has come; so does whatever has no such property. */
    boolean hasHappened(String property, LocalDate today) {
        return !body.has(property)
                || !LocalDate.parse(body.get(property).textValue()).isAfter(today);
    }

    private JsonNode taken(String property) {
        JsonNode value = body.remove(property);
        if (value == null) {
            throw new IllegalStateException("'" + property + "' is missing");
        }
        return value;
    }
}
