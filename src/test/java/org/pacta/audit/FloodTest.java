package org.pacta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many entries refused requests make, whoever sends how many. */
class FloodTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:10Z");

    private final Flood flood = new Flood(3, 10);

    @Test
    void of_one_address_so_many_a_minute_have_entries_and_the_rest_are_counted_by_kind() {
        assertThat(flood.counted(NOON)).isEmpty();
        assertThat(admitted(100, "10.0.0.1", null, "putState", 401)).isEqualTo(3);
        assertThat(admitted(5, "10.0.0.1", null, "putTheme", 401)).isZero();
        assertThat(admitted(1, "10.0.0.2", null, "putState", 401)).isEqualTo(1);

        assertThat(flood.counted(NOON.plusSeconds(40))).isEmpty();
        assertThat(flood.counted(NOON.plusSeconds(60)))
                .extracting(sum -> sum.client() + " " + sum.operation() + " " + sum.status() + " " + sum.occurrences()
                        + " " + sum.path())
                .containsExactly("10.0.0.1 putState 401 97 null", "10.0.0.1 putTheme 401 5 null");
        assertThat(admitted(5, "10.0.0.1", null, "putState", 401)).isEqualTo(3);
    }

    @Test
    void an_account_is_one_wherever_it_asks_from() {
        flood.counted(NOON);
        assertThat(admitted(2, "10.0.0.1", "anna", "putState", 403)).isEqualTo(2);
        assertThat(admitted(2, "10.0.0.2", "anna", "putState", 403)).isEqualTo(1);
        assertThat(admitted(2, "10.0.0.2", null, "putState", 401)).isEqualTo(2);
    }

    @Test
    void the_owner_of_a_network_of_ipv6_is_one_client() {
        flood.counted(NOON);
        assertThat(admitted(2, "2001:db8:1:2:0:0:0:1", null, "putState", 401)).isEqualTo(2);
        assertThat(admitted(2, "2001:db8:1:2:ffff:0:0:9", null, "putState", 401))
                .isEqualTo(1);
        assertThat(admitted(2, "2001:db8:1:3:0:0:0:1", null, "putState", 401)).isEqualTo(2);
    }

    @Test
    void very_many_addresses_have_no_more_entries_than_there_is_room_for() {
        flood.counted(NOON);
        int admitted = 0;
        for (int i = 0; i < 1000; i++) {
            admitted += admitted(1, "10.1." + i / 256 + "." + i % 256, null, "putState", 401);
        }

        assertThat(admitted).isEqualTo(10);
        List<Happening> counted = flood.counted(NOON.plusSeconds(60));
        assertThat(counted).hasSize(11);
        assertThat(counted.stream().mapToInt(Happening::occurrences).sum()).isEqualTo(990);
        assertThat(counted.get(10))
                .extracting(Happening::client, Happening::operation)
                .containsOnlyNulls();
    }

    private int admitted(int times, String client, String account, String operation, int status) {
        int admitted = 0;
        for (int i = 0; i < times; i++) {
            Happening refusal = new Happening(
                    account == null ? Actor.ANONYMOUS : Actor.ACCOUNT,
                    account,
                    null,
                    null,
                    client,
                    operation,
                    "/api/states/kaz",
                    AuditOutcome.REFUSED,
                    status,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1);
            admitted += flood.admits(refusal) ? 1 : 0;
        }
        return admitted;
    }
}
