package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.progress.Reports.assignment;
import static org.pacta.progress.Reports.draft;
import static org.pacta.progress.Stored.add;
import static org.pacta.progress.Stored.isStored;
import static org.pacta.progress.Stored.of;
import static org.pacta.progress.Stored.pdf;
import static org.pacta.progress.Stored.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;

/** The law of {@link EvidenceFiles}: what evidence refers to is on disk, and nothing else for long. */
@QuarkusTest
class EvidenceFilesAtOnceTest {

    /** Often enough that without the lock at least one round would go wrong. */
    private static final int ROUNDS = 15;

    @Inject
    EvidenceFiles files;

    @Inject
    EvidenceContentService contents;

    @Inject
    EvidenceService evidence;

    @Inject
    Session session;

    @Test
    void a_content_is_stored_once_and_goes_with_the_last_evidence_that_has_it() {
        String assignment = assignment("at-once-last");
        String report = draft(assignment);
        String other = draft(assignment);
        byte[] content = pdf("at-once-last");
        String first = add(report, content);
        String second = add(report, content);
        String third = add(other, content);

        api().delete(of(report) + "/" + first).then().statusCode(204);
        assertThat(isStored(content)).isTrue();
        api().delete("/api/progress-reports/" + other).then().statusCode(204);
        assertThat(isStored(content)).isTrue();
        assertThat(api().get(of(report) + "/" + second + "/content").asByteArray())
                .isEqualTo(content);
        api().delete(of(report) + "/" + second).then().statusCode(204);

        assertThat(isStored(content)).isFalse();
        assertThat(rows(content)).isZero();
        api().get(of(other) + "/" + third).then().statusCode(404);
    }

    @Test
    void the_files_of_a_draft_go_with_it() {
        String report = draft(assignment("at-once-draft"));
        byte[] one = pdf("at-once-draft 1");
        byte[] two = pdf("at-once-draft 2");
        add(report, one);
        add(report, one);
        add(report, two);

        api().delete("/api/progress-reports/" + report).then().statusCode(204);

        assertThat(isStored(one)).isFalse();
        assertThat(isStored(two)).isFalse();
    }

    @Test
    void several_who_add_the_same_content_at_once_all_have_it() {
        String assignment = assignment("at-once-add");
        for (int round = 0; round < ROUNDS; round++) {
            byte[] content = pdf("at-once-add " + round);
            List<String> reports = List.of(draft(assignment), draft(assignment), draft(assignment), draft(assignment));

            List<Integer> statuses =
                    AtOnce.times(4, i -> send(reports.get(i), "a.pdf", content).statusCode());

            assertThat(statuses).containsOnly(201);
            assertThat(isStored(content)).isTrue();
            assertThat(rows(content)).isOne();
        }
    }

    @Test
    void two_who_add_a_content_while_it_is_deleted_have_it() {
        String assignment = assignment("at-once-delete");
        for (int round = 0; round < ROUNDS; round++) {
            byte[] content = pdf("at-once-delete " + round);
            String losing = draft(assignment);
            String lost = of(losing) + "/" + add(losing, content);
            List<String> reports = List.of(losing, draft(assignment), draft(assignment));

            List<Integer> statuses = AtOnce.times(
                    3,
                    i -> i == 0
                            ? api().delete(lost).statusCode()
                            : send(reports.get(i), "a.pdf", content).statusCode());

            assertThat(statuses).containsExactly(204, 201, 201);
            assertThat(isStored(content)).isTrue();
            for (String report : reports.subList(1, 3)) {
                String id = api().get(of(report)).path("items[0].id");
                assertThat(api().get(of(report) + "/" + id + "/content").asByteArray())
                        .isEqualTo(content);
            }
        }
    }

    @Test
    void what_is_added_and_deleted_again_and_again_at_once_is_there_if_and_only_if_something_refers_to_it() {
        String assignment = assignment("at-once-churn");
        byte[] content = pdf("at-once-churn");
        List<String> reports = List.of(draft(assignment), draft(assignment), draft(assignment), draft(assignment));

        AtOnce.times(4, i -> {
            for (int round = 0; round < ROUNDS; round++) {
                String one = of(reports.get(i)) + "/" + add(reports.get(i), content);
                assertThat(api().get(one + "/content").asByteArray()).isEqualTo(content);
                api().delete(one).then().statusCode(204);
            }
            return null;
        });
        assertThat(isStored(content)).isFalse();
        assertThat(rows(content)).isZero();

        String last = of(reports.get(0)) + "/" + add(reports.get(0), content);
        assertThat(api().get(last + "/content").asByteArray()).isEqualTo(content);
    }

    /** The upload holds its lock, and has not committed yet, when the content is about to be removed. */
    @Test
    void a_content_to_which_an_upload_going_on_will_refer_is_not_removed() throws Exception {
        String report = draft(assignment("at-once-going-on"));
        byte[] content = pdf("at-once-going-on");
        String hash = Stored.sha256(content);
        EvidenceFileRequest request = new EvidenceFileRequest("Programme", "en", null, null, "a.pdf");
        contents.announce(hash);
        CompletableFuture<Void> removal;
        try (IncomingFile file = files.incoming()) {
            assertThat(file.receive("a.pdf", new ByteArrayInputStream(content))).isEmpty();
            QuarkusTransaction.begin();
            assertThat(evidence.create(UUID.fromString(report), UUID.randomUUID(), request, file))
                    .isPresent();
            removal = CompletableFuture.runAsync(() -> files.release(List.of(hash)));
            assertThatThrownBy(() -> removal.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            QuarkusTransaction.commit();
        }
        removal.get(1, TimeUnit.MINUTES);

        assertThat(isStored(content)).isTrue();
        assertThat(rows(content)).isOne();
    }

    /** The other way round: the removal comes between the announcement and the reference. */
    @Test
    void a_content_that_was_removed_since_it_was_announced_is_announced_again() {
        String report = draft(assignment("at-once-again"));
        byte[] content = pdf("at-once-again");
        EvidenceFileRequest request = new EvidenceFileRequest("Programme", "en", null, null, "a.pdf");
        try (IncomingFile file = files.incoming()) {
            file.receive("a.pdf", new ByteArrayInputStream(content));
            contents.announce(Stored.sha256(content));
            files.release(List.of(Stored.sha256(content)));

            assertThat(evidence.create(UUID.fromString(report), UUID.randomUUID(), request, file))
                    .isEmpty();
            assertThat(isStored(content)).isFalse();
            files.create(UUID.fromString(report), request, file);
        }
        assertThat(isStored(content)).isTrue();
    }

    @Test
    void what_was_rolled_back_or_broke_off_is_swept_when_it_is_old_and_what_is_referred_to_never() throws Exception {
        String report = draft(assignment("at-once-sweep"));
        byte[] kept = pdf("at-once-sweep kept");
        String keptId = add(report, kept);
        byte[] lost = pdf("at-once-sweep lost");
        try (IncomingFile file = files.incoming()) {
            file.receive("a.pdf", new ByteArrayInputStream(lost));
            contents.announce(Stored.sha256(lost));
            QuarkusTransaction.begin();
            evidence.create(
                    UUID.fromString(report),
                    UUID.randomUUID(),
                    new EvidenceFileRequest("Programme", "en", null, null, "a.pdf"),
                    file);
            QuarkusTransaction.rollback();
        }
        Path incoming = Stored.directory().resolve("incoming");
        Path old = Files.writeString(incoming.resolve("at-once-sweep-old"), "%PDF");
        Path young = Files.writeString(incoming.resolve("at-once-sweep-young"), "%PDF");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(100_000)));
        assertThat(isStored(lost)).isTrue();

        files.sweep(Instant.now().minusSeconds(80_000));
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(isStored(lost)).isTrue();
        Files.delete(young);

        files.sweep(Instant.now().plusSeconds(10));
        assertThat(isStored(lost)).isFalse();
        assertThat(rows(lost)).isZero();
        assertThat(isStored(kept)).isTrue();
        api().get(of(report) + "/" + keptId + "/content").then().statusCode(200);
        api().get(of(report)).then().body("items.size()", equalTo(1));
    }

    @Test
    void nothing_is_left_of_what_was_refused() throws Exception {
        String report = draft(assignment("at-once-refused"));
        String[] before = incoming();

        send(report, "a.pdf", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(422);

        assertThat(incoming()).isEqualTo(before);
    }

    private static String[] incoming() {
        String[] names = Stored.directory().resolve("incoming").toFile().list();
        return names == null ? new String[0] : names;
    }

    private long rows(byte[] content) {
        return QuarkusTransaction.requiringNew().call(() -> session.createSelectionQuery(
                        "select count(*) from EvidenceContent where sha256 = :hash", Long.class)
                .setParameter("hash", Stored.sha256(content))
                .getSingleResult());
    }
}
