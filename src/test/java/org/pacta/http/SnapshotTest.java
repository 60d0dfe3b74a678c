package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.Api.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.Api;
import org.pacta.commitment.Commitments;
import org.pacta.party.Membership;
import org.pacta.party.Parties;

/** A table is what there was at one moment, and whole or not a table at all. */
@QuarkusTest
class SnapshotTest {

    @Inject
    Session session;

    @Test
    void what_others_write_while_a_table_is_read_is_not_in_it() {
        String organization = Parties.organization("snapshot-org");
        for (int i = 0; i < 9; i++) {
            Parties.membership(organization, Parties.organization("snapshot-party-" + i), "member", "2001-01-01");
        }
        Paging paging = new Paging();
        paging.atMost(3);
        paging.uri = (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> UriBuilder.fromUri("http://localhost/api/memberships"));
        Page<Membership> page = Listing.of(session, Membership.class, "party")
                .equal("organization", organization)
                .page(paging);
        List<String> seen = new ArrayList<>();

        page.map(Membership::party).all().walk(new Consumer<List<String>>() {
            private int portion;

            @Override
            public void accept(List<String> parties) {
                seen.addAll(parties);
                String late = "snapshot-party-8-late-" + portion++;
                // By another thread, and committed, before the next portion is read.
                CompletableFuture.runAsync(() ->
                                Parties.membership(organization, Parties.organization(late), "member", "2001-01-01"))
                        .join();
            }
        });

        assertThat(seen).hasSize(9).allMatch(party -> party.matches("snapshot-party-\\d"));
        assertThat(api().get("/api/memberships?limit=1&includeTotal=true&organization=" + organization)
                        .<Integer>path("total"))
                .as("they are there for whoever asks then")
                .isGreaterThan(9);
    }

    @Test
    void what_is_read_from_another_table_is_of_the_same_moment() {
        Snapshot.read(session, () -> {
            assertThat(count("select count(m) from Membership m")).isNotNegative();
            CompletableFuture.runAsync(() -> Parties.organization("snapshot-afterwards"))
                    .join();

            assertThat(count("select count(o) from Organization o where o.slug = 'snapshot-afterwards'"))
                    .isZero();
        });
    }

    private long count(String query) {
        return session.createQuery(query, Long.class).getSingleResult();
    }

    @Test
    void a_connection_is_as_it_was_once_it_has_been_used_for_a_table() {
        for (int i = 0; i < 30; i++) {
            api().get("/api/states?format=csv&limit=1").then().statusCode(200);
        }
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> session.doWork(connection -> levels.add(connection.getTransactionIsolation())));
        }

        assertThat(levels).containsOnly(java.sql.Connection.TRANSACTION_READ_COMMITTED);
    }

    @Test
    void a_table_that_cannot_be_read_to_its_end_is_cut_off() {
        String statement = Commitments.adopted("snapshot-cut");
        String last = "";
        for (int i = 100; i < 230; i++) {
            last = Commitments.proposed("snapshot-cut-" + i, statement);
        }
        String broken = last;
        // With what is expanded they are read a hundred at a time: most have been sent when the last one is read.
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                        + "/api/commitments?expand=links&format=csv&statement=" + statement))
                .header("Authorization", Api.credentials("/api/commitments"))
                .build();
        String title = title(broken);
        title(broken, "not JSON");
        try {
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        } finally {
            title(broken, title);
        }
    }

    private String title(String commitment) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select title from commitment where slug = :slug", String.class)
                        .setParameter("slug", commitment)
                        .getSingleResult());
    }

    private void title(String commitment, String json) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update commitment set title = :title where slug = :slug")
                        .setParameter("title", json)
                        .setParameter("slug", commitment)
                        .executeUpdate());
    }
}
