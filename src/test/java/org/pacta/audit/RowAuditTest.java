package org.pacta.audit;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.Api.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.access.Caller;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;
import org.pacta.account.TestAccounts;
import org.pacta.commitment.Commitments;
import org.pacta.meeting.Meetings;
import org.pacta.model.Derived;
import org.pacta.model.LocalizedText;
import org.pacta.model.Secret;
import org.pacta.party.OrganizationRequest;
import org.pacta.party.OrganizationService;

/** What is noted of rows that are changed. */
@QuarkusTest
class RowAuditTest {

    private static final Caller ANNA =
            new Caller("anna", null, "token-1", Set.of(new Right(Role.SECRETARIAT, Scope.EVERYTHING)));

    @Inject
    Audit audit;

    @Inject
    OrganizationService organizations;

    @Inject
    Session session;

    @Test
    void what_a_row_is_after_it_was_created_and_before_it_was_deleted_and_what_an_update_changed_of_it() {
        audit.as(ANNA, () -> put("audit-row", "First", "https://example.org/1"));
        audit.as(ANNA, () -> put("audit-row", "Second", "https://example.org/1"));
        QuarkusTransaction.requiringNew().run(() -> organizations.delete("audit-row"));

        List<AuditEntry> noted = audit.of("organization", "audit-row");
        assertThat(noted)
                .extracting(entry -> entry.happening().change())
                .containsExactly(RowFate.CREATED, RowFate.UPDATED, RowFate.DELETED);
        Happening created = noted.get(0).happening();
        assertThat(created.stateBefore()).isNull();
        assertThatJson(created.stateAfter())
                .whenIgnoringPaths("createdAt", "updatedAt")
                .isEqualTo(
                        """
                {"version": 0, "illustrative": false, "name": {"original": "en", "texts": {"en": "First"}}, "sources": [],
                 "webAddress": "https://example.org/1"}""");
        Happening updated = noted.get(1).happening();
        assertThatJson(updated.stateBefore())
                .whenIgnoringPaths("updatedAt")
                .isEqualTo("""
                {"version": 0, "name": {"original": "en", "texts": {"en": "First"}}}""");
        assertThatJson(updated.stateAfter())
                .whenIgnoringPaths("updatedAt")
                .isEqualTo(
                        """
                {"version": 1, "name": {"original": "en", "texts": {"en": "Second"}}}""");
        Happening deleted = noted.get(2).happening();
        assertThatJson(deleted.stateBefore()).node("name.texts.en").isEqualTo("Second");
        assertThat(deleted.stateAfter()).isNull();
    }

    @Test
    void who_did_it() {
        audit.as(ANNA, () -> put("audit-who", "Anna's", null));
        QuarkusTransaction.requiringNew().run(() -> put("audit-who", "The service's", null));

        assertThat(audit.of("organization", "audit-who"))
                .extracting(entry -> entry.happening().actor() + " "
                        + entry.happening().account() + " " + entry.happening().token() + " "
                        + entry.happening().outcome())
                .containsExactly("ACCOUNT anna token-1 DONE", "SERVICE null null DONE");
    }

    @Test
    void what_is_rolled_back_is_not_noted() {
        long before = entries();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    put("audit-undone", "Undone", null);
                    session.flush();
                    throw new IllegalStateException("It comes to nothing");
                }))
                .hasMessageContaining("It comes to nothing");

        assertThat(audit.of("organization", "audit-undone")).isEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void what_was_found_to_be_as_it_is_already_is_not_noted() {
        QuarkusTransaction.requiringNew().run(() -> put("audit-same", "Same", null));
        QuarkusTransaction.requiringNew().run(() -> put("audit-same", "Same", null));

        assertThat(audit.of("organization", "audit-same")).hasSize(1);
    }

    @Test
    void what_one_transaction_does_is_one_act_and_of_rows_that_follow_from_others_nothing_is_told() {
        QuarkusTransaction.requiringNew().run(() -> {
            put("audit-act-1", "One", null);
            put("audit-act-2", "Two", null);
        });

        AuditEntry one = audit.of("organization", "audit-act-1").get(0);
        AuditEntry two = audit.of("organization", "audit-act-2").get(0);
        assertThat(two.act()).isEqualTo(one.act());
        assertThat(two.position()).isEqualTo(one.position() + 1);
        assertThat(audit.where("e.happening.noun in ?1", List.of("idempotency-key", "known-membership", "audit-entry")))
                .isEmpty();
    }

    @Test
    void the_sample_data_is_noted_row_by_row_with_the_values_that_belong_to_a_row() {
        Happening commitment = audit.of("commitment", "sco-cj-20-c01").get(0).happening();

        assertThat(commitment.actor()).isEqualTo(Actor.SERVICE);
        assertThatJson(commitment.stateAfter()).node("themes").isArray().isNotEmpty();
        assertThatJson(commitment.stateAfter()).node("grades.obligation").isString();
        assertThatJson(commitment.stateAfter()).node("quote.language").isString();
        assertThat(audit.of("participation", "sco-cj-20/kaz")).isNotEmpty();
        assertThat(audit.where("e.happening.noun = ?1", "review")).isNotEmpty();
    }

    @Test
    void a_change_of_the_values_that_belong_to_a_row_is_told_with_those_before() {
        Commitments.theme("audit-theme-1");
        Commitments.theme("audit-theme-2");
        Commitments.draft("audit-values");
        Commitments.proposed("audit-values-c01", "audit-values");
        List<String> themes = List.of("audit-theme-1", "audit-theme-2");
        themes.forEach(theme -> api().contentType("application/merge-patch+json")
                .body("{\"themes\": [\"" + theme + "\"]}")
                .patch("/api/commitments/audit-values-c01")
                .then()
                .statusCode(200));

        List<AuditEntry> noted = audit.of("commitment", "audit-values-c01");
        Happening last = noted.get(noted.size() - 1).happening();
        assertThatJson(last.stateBefore()).node("themes[0].theme").isEqualTo("audit-theme-1");
        assertThatJson(last.stateAfter()).node("themes[0].theme").isEqualTo("audit-theme-2");
    }

    @Test
    void what_the_database_deletes_along_with_its_whole_is_told_too() {
        String meeting = Meetings.meeting(Meetings.series("audit-parts"), 1);
        api().body("{\"capacity\": \"guest\"}")
                .put("/api/meetings/" + meeting + "/participations/kaz")
                .then()
                .statusCode(201);
        api().delete("/api/meetings/" + meeting).then().statusCode(204);

        List<AuditEntry> part = audit.of("participation", meeting + "/kaz");
        assertThat(part)
                .extracting(entry -> entry.happening().change())
                .containsExactly(RowFate.CREATED, RowFate.DELETED);
        assertThatJson(part.get(1).happening().stateBefore()).node("capacity").isEqualTo("guest");
        assertThat(audit.of("meeting", meeting))
                .extracting(entry -> entry.happening().change())
                .containsExactly(RowFate.CREATED, RowFate.DELETED);
        assertThat(audit.of("meeting", meeting).get(1).act())
                .isEqualTo(part.get(1).act());
    }

    @Test
    void of_a_secret_it_is_only_told_that_it_is_there() {
        Happening token = audit.where(
                        "e.happening.noun = 'token' and e.happening.stateAfter like ?1",
                        "%\"" + TestAccounts.EDITOR + "\"%")
                .get(0)
                .happening();

        assertThatJson(token.stateAfter()).node("hash").isEqualTo("***");
        assertThat(audit.where("e.happening.noun in ?1", List.of("sign-in-session", "set-up-token")))
                .isEmpty();
    }

    @Test
    void whatever_is_called_a_secret_is_marked_as_one() {
        Pattern secret = Pattern.compile("(?i).*(password|secret|hash|csrf).*");
        List<String> open = session.getSessionFactory().getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(entity -> !entity.isAnnotationPresent(Derived.class))
                .flatMap(entity -> Stream.of(entity.getDeclaredFields()))
                .filter(field -> secret.matcher(field.getName()).matches() && !field.isAnnotationPresent(Secret.class))
                .map(Object::toString)
                .toList();

        assertThat(open).isEmpty();
        assertThat(secret.matcher("passwordHash").matches()).isTrue();
    }

    private long entries() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select count(*) from AuditEntry e", Long.class)
                        .getSingleResult());
    }

    private void put(String slug, String name, String webAddress) {
        organizations.put(
                slug,
                new OrganizationRequest(null, LocalizedText.of("en", name), null, null, null, webAddress, null, null));
    }
}
