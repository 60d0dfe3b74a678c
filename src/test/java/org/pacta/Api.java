package org.pacta;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The service as its clients see it: requests in tests start here, and every response is held against the contract. */
public final class Api {

    private Api() {}

    public static RequestSpecification api() {
        return RestAssured.given().contentType(ContentType.JSON);
    }
}
