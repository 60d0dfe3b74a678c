package org.pacta;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;

/**
 * A client that looks at what is there before it changes it, and says so with If-Match; if there is nothing, it says
 * nothing. What a test says itself stays.
 */
class SeenBefore implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification spec, FilterContext context) {
        String address = request.getURI().replaceFirst("[?#].*$", "");
        String path = address.replaceFirst("^https?://[^/]+", "");
        boolean transition = request.getMethod().equals("POST") && isTransition(path);
        boolean changes = transition || request.getMethod().matches("PUT|PATCH|DELETE");
        boolean says = request.getHeaders().hasHeaderWithName("If-Match");
        if (changes && !says && AtOnce.isBlind() && !request.getMethod().equals("PUT")) {
            request.header("If-Match", "*");
        } else if (changes && !says) {
            RequestSpecification look = RestAssured.given().urlEncodingEnabled(false);
            if (request.getHeaders().hasHeaderWithName("Authorization")) {
                look.header("Authorization", request.getHeaders().getValue("Authorization"));
            }
            Response seen = look.get(transition ? address.substring(0, address.lastIndexOf('/')) : address);
            if (seen.statusCode() == 200 && seen.header("ETag") != null) {
                request.header("If-Match", seen.header("ETag"));
            }
        }
        return context.next(request, spec);
    }

    /** By what the contract has: it takes If-Match. */
    private static boolean isTransition(String path) {
        return ServedContract.get()
                .operation("POST", path)
                .filter(operation -> operation.parameterNames("header").contains("If-Match"))
                .isPresent();
    }
}
