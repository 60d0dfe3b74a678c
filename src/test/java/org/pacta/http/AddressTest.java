package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void withoutARequestItIsRelative() {
        assertThat(Address.of(null, "/api/states/kaz").text()).isEqualTo("/api/states/kaz");
    }

    @Test
    void whatHasNoValueIsLeftOut() {
        Address address = Address.of(null, "/api/states");

        assertThat(address.with("q", null).withAnyOf("slug", List.of()).withAnyOf("name", null))
                .isEqualTo(address);
    }

    @Test
    void valuesAreEncodedButForCommasAndColons() {
        assertThat(Address.of(null, "/api/states")
                        .with("q", "a b&c=d#e%+ы")
                        .withAnyOf("at", List.of("12:30", "13:00"))
                        .text())
                .isEqualTo("/api/states?q=a%20b%26c%3Dd%23e%25%2B%D1%8B&at=12:30,13:00");
    }
}
