package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Wire;

/** Pages that are asked with what no link of ours has, on either database: shown or refused, never a fault of the service. */
@QuarkusTest
class OddParametersTest {

    private static final List<String> NAMES = List.of(
            "organization",
            "theme",
            "party",
            "statement",
            "commitment",
            "kind",
            "track",
            "status",
            "asOf",
            "knownBy",
            "from",
            "q",
            "cursor",
            "lang");

    private static final List<String> VALUES =
            List.of("%00", "a%00b", "%EF%BF%BF", "-1", "9999-12-31", "-9999-01-01", "x".repeat(300));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/overdue",
                "/matrix",
                "/timeline",
                "/compare",
                "/commitments",
                "/themes/cyber",
                "/parties/kaz",
                "/statements",
                "/meetings"
            })
    void are_no_fault_of_the_service(String page) {
        assertThat(Wire.send("GET", page).status()).isEqualTo(200);
        NAMES.parallelStream()
                .forEach(name -> VALUES.forEach(value -> {
                    String address = page + "?" + name + "=" + value;
                    assertThat(Wire.send("GET", address).status()).as(address).isBetween(200, 499);
                }));
    }
}
