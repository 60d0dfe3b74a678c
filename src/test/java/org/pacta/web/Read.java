package org.pacta.web;

import static org.pacta.Api.bare;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Pages as browsers read them: the address as it is, and what is at it. */
final class Read {

    private Read() {}

    /** As somebody reads it who sees everything. */
    static String page(String address) {
        return text(bare(), address);
    }

    /** As somebody reads it who has not signed in. */
    static String ofNobody(String address) {
        return text(RestAssured.given(), address);
    }

    private static String text(RequestSpecification reader, String address) {
        return reader.accept("text/html,*/*;q=0.8")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
