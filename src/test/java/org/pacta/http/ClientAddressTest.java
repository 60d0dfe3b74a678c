package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a request comes from, whatever it says itself. */
class ClientAddressTest {

    private static final String CONNECTION = "10.0.0.1";

    @Test
    void without_a_proxy_it_is_where_the_connection_comes_from() {
        assertThat(new ClientAddress(false).of(request(CONNECTION, "203.0.113.7")))
                .isEqualTo(CONNECTION);
    }

    @Test
    void behind_a_proxy_it_is_what_that_has_added_and_not_what_the_client_says() {
        ClientAddress behind = new ClientAddress(true);

        assertThat(behind.of(request(CONNECTION, "203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(behind.of(request(CONNECTION, "198.51.100.1, 203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(behind.of(request(CONNECTION, "198.51.100.1", "203.0.113.7")))
                .isEqualTo("203.0.113.7");
        assertThat(behind.of(request(CONNECTION, "2001:db8::1"))).isEqualTo("2001:db8::1");
    }

    @Test
    void what_is_no_address_is_none() {
        ClientAddress behind = new ClientAddress(true);

        for (String said : List.of("unknown", "<script>", "", "203.0.113.7,", "999.1.1.1")) {
            assertThat(behind.of(request(CONNECTION, said))).as(said).isEqualTo(CONNECTION);
        }
        assertThat(behind.of(request(CONNECTION))).isEqualTo(CONNECTION);
        assertThat(behind.of(request(null))).isEmpty();
    }

    private static HttpServerRequest request(String from, String... forwarded) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (String line : forwarded) {
            headers.add("X-Forwarded-For", line);
        }
        HttpConnection connection = answering(
                HttpConnection.class, "remoteAddress", from == null ? null : SocketAddress.inetSocketAddress(1, from));
        return (HttpServerRequest) Proxy.newProxyInstance(
                HttpServerRequest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> method.getName().equals("headers") ? headers : connection);
    }

    private static <T> T answering(Class<T> type, String name, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals(name) ? answer : null));
    }
}
