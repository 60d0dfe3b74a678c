package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, who goes where they are sent, fills in Keycloak's form, and keeps what cookies they are given. */
final class Visitor {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<URI> way = new ArrayList<>();
    private final List<String> cookiesSeen = new ArrayList<>();

    /** Opens a page, and goes on to where it sends them. */
    HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(address).GET());
    }

    /** Opens a page, and stays there, even if it sends them elsewhere. */
    HttpResponse<String> look(URI address) throws IOException, InterruptedException {
        return once(HttpRequest.newBuilder(address).GET());
    }

    /** Fills in the form of a page, and goes on to where that leads. */
    HttpResponse<String> fill(HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find())
                .as("a form at " + page.uri() + ": " + page.body())
                .isTrue();
        return follow(HttpRequest.newBuilder(page.uri().resolve(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    /** Sends something as it is, with the cookies. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return once(request);
    }

    /** Where they were sent, page by page. */
    List<URI> way() {
        return way;
    }

    /** The names of all cookies that they were ever given. */
    List<String> cookiesSeen() {
        return cookiesSeen;
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = once(request);
        for (int redirects = 0; answer.statusCode() / 100 == 3; redirects++) {
            assertThat(redirects).as("redirects: " + way).isLessThan(MOST_REDIRECTS);
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            way.add(next);
            answer = once(HttpRequest.newBuilder(next).GET());
        }
        return answer;
    }

    private HttpResponse<String> once(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        // To browsers, this machine is as safe as TLS.
        cookies().forEach(cookie -> cookie.setSecure(false));
        answer.headers().allValues("Set-Cookie").forEach(cookie -> cookiesSeen.add(cookie.replaceFirst("=.*", "")));
        return answer;
    }
}
