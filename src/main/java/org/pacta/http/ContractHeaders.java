package org.pacta.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that answers have whatever is asked for: each is said once, and referred to. */
final class ContractHeaders {

    private static final String NOT_MODIFIED = "304";
    private static final String JSON = "application/json";

    void complete(OpenAPI contract) {
        contract.getComponents()
                .addHeader(
                        HttpHeaders.VARY,
                        header("The headers of the request on which the answer depends, for caches.", text()))
                .addHeader(
                        HttpHeaders.CACHE_CONTROL,
                        header(
                                "`no-cache`: it may be kept, and whoever keeps it asks with If-None-Match before using"
                                        + " it again; with `private`, for an account, only by whoever has asked."
                                        + " `no-store`: problems, and what has a secret, are not to be kept.",
                                text()))
                .addHeader(
                        HttpHeaders.CONTENT_LANGUAGE,
                        header(
                                "The language of the answer: a problem is always in one, anything else if the request"
                                        + " names one.",
                                text()))
                .addHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        header("The name under which a file is to be saved, if the answer is one.", text()))
                .addHeader(
                        Idempotency.REPLAYED,
                        header(
                                "There, and `true`, if the request was done before under its Idempotency-Key, and this is"
                                        + " the answer of that time.",
                                OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN)));
    }

    void complete(PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") || status.equals(NOT_MODIFIED)) {
                complete(method, response);
            }
            if (status.equals(NOT_MODIFIED)) {
                refer(response, HttpHeaders.ETAG);
            }
        });
    }

    static void completeProblem(APIResponse response) {
        refer(response, HttpHeaders.VARY);
        refer(response, HttpHeaders.CACHE_CONTROL);
        refer(response, HttpHeaders.CONTENT_LANGUAGE);
    }

    private static void complete(PathItem.HttpMethod method, APIResponse response) {
        refer(response, HttpHeaders.VARY);
        refer(response, HttpHeaders.CACHE_CONTROL);
        Content content = response.getContent();
        if (content == null) {
            return;
        }
        if (content.hasMediaType(JSON)) {
            refer(response, HttpHeaders.CONTENT_LANGUAGE);
        }
        if (content.hasMediaType(TableFormat.CSV.mediaType())) {
            refer(response, HttpHeaders.CONTENT_DISPOSITION);
        }
        if (method == PathItem.HttpMethod.POST) {
            refer(response, Idempotency.REPLAYED);
        }
    }

    private static void refer(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
