package org.pacta;

import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.pacta.http.Form;
import org.pacta.http.MergePatch;

/**
 * The service as its clients see it: requests in tests start here, and every response is held against the contract.
 * Who changes something has looked at it before, as clients have to: {@link SeenBefore}.
 */
public final class Api {

    /** All that goes to and fro is UTF-8; RestAssured's own choice is ISO-8859-1. */
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .defaultQueryParameterCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(MergePatch.MEDIA_TYPE, ContentType.TEXT))
            .decoderConfig(decoderConfig().defaultContentCharset("UTF-8"));

    /** Says within a test that nobody has signed in; it is not sent. */
    static final String NOBODY = "X-Test-Nobody";

    private Api() {}

    /** A request of nobody who has signed in. */
    public static RequestSpecification nobody() {
        return api().header(NOBODY, "true");
    }

    /** A request with this token. */
    public static RequestSpecification as(String token) {
        return api().header("Authorization", "Bearer " + token);
    }

    /** A request that sends JSON. */
    public static RequestSpecification api() {
        return unseen().filter(new SeenBefore());
    }

    /** A request that sends JSON, and does not say what it has seen of what it changes unless the test does. */
    public static RequestSpecification unseen() {
        return RestAssured.given()
                .config(UTF_8)
                .filter(new AsTestAccount())
                .filter(new ContractCheck())
                .contentType(ContentType.JSON);
    }

    /** The header Authorization of an account that may do what is done at an address. */
    public static String credentials(String path) {
        return AsTestAccount.credentials(path);
    }

    /** A request of which the test says all but who calls, and looks at all that comes back. */
    public static RequestSpecification bare() {
        return RestAssured.given().filter(new AsTestAccount());
    }

    /** A request that sends a form with a file, as a browser does. */
    public static RequestSpecification form() {
        return RestAssured.given()
                .config(UTF_8.httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                        .multiPartConfig(multiPartConfig().defaultCharset("UTF-8")))
                .filter(new AsTestAccount())
                .filter(new ContractCheck())
                .contentType(Form.MEDIA_TYPE);
    }

    /** A request that sends a merge patch: {@code patch("{...}").patch("/api/states/kaz")}. */
    public static RequestSpecification patch(String body) {
        return api().contentType(MergePatch.MEDIA_TYPE).body(body);
    }
}
