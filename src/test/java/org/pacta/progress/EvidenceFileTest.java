package org.pacta.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.pacta.Api.api;
import static org.pacta.Api.form;
import static org.pacta.Api.patch;
import static org.pacta.progress.Reports.assignment;
import static org.pacta.progress.Reports.draft;
import static org.pacta.progress.Stored.add;
import static org.pacta.progress.Stored.of;
import static org.pacta.progress.Stored.pdf;
import static org.pacta.progress.Stored.send;
import static org.pacta.progress.Stored.sha256;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pacta.EvidenceForm;
import org.pacta.Wire;

@QuarkusTest
class EvidenceFileTest {

    private static final int LARGEST = 25 * 1024 * 1024;

    @Test
    void a_file_is_added_read_and_listed() {
        String report = draft(assignment("file-add"));
        byte[] content = pdf("file-add");

        Response created = form().multiPart(new MultiPartSpecBuilder("Программа")
                        .controlName("title")
                        .charset(UTF_8)
                        .build())
                .multiPart("language", "ru")
                .multiPart("illustrative", "true")
                .multiPart("sources", "https://example.org/a,b")
                .multiPart("sources", "The court's archive")
                .multiPart("file", "programme.pdf", content)
                .post(of(report) + "/files");

        created.then().statusCode(201);
        String id = created.path("id");
        assertThat(created.header("Location")).endsWith(of(report) + "/" + id);
        assertThatJson(created.asString())
                .isEqualTo(
                        """
                {"id": "%s", "report": "%s", "title": {"original": "ru", "texts": {"ru": "Программа"}}, "address": null,
                 "file": {"name": "programme.pdf", "mediaType": "application/pdf", "size": %d, "sha256": "%s"},
                 "illustrative": true, "sources": ["https://example.org/a,b", "The court's archive"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}"""
                                .formatted(id, report, content.length, sha256(content)));
        assertThatJson(api().get(of(report) + "/" + id).asString()).isEqualTo(created.asString());
        api().get(of(report)).then().body("items.id", contains(id));
    }

    @Test
    void the_same_file_under_the_same_key_is_added_once() {
        String address = of(draft(assignment("file-key"))) + "/files";
        String key = UUID.randomUUID().toString();

        Response first = keyed(key, pdf("key")).post(address);
        Response second = keyed(key, pdf("key")).post(address);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        keyed(key, pdf("another")).post(address).then().statusCode(422);
    }

    private static RequestSpecification keyed(String key, byte[] content) {
        return form().header("Idempotency-Key", key)
                .multiPart("title", "Programme")
                .multiPart("language", "en")
                .multiPart("file", "programme.pdf", content);
    }

    @Test
    void what_is_in_a_file_comes_back_byte_by_byte_to_be_saved() {
        String report = draft(assignment("file-content"));
        byte[] content = pdf("file-content \0\r\n--limit--");
        String address = of(report) + "/" + add(report, content) + "/content";

        Response answer = api().get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(content);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Length")).isEqualTo("" + content.length);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"programme.pdf\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.header("ETag")).isEqualTo('"' + sha256(content) + '"');
        Response head = api().head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("" + content.length);
        assertThat(head.header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @Test
    void what_the_client_has_already_is_not_sent_again() {
        String report = draft(assignment("file-known"));
        byte[] content = pdf("file-known");
        String address = of(report) + "/" + add(report, content) + "/content";
        String tag = '"' + sha256(content) + '"';

        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Response answer = api().header("If-None-Match", known).get(address);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.asByteArray()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
        }
        for (String other : new String[] {"\"other\"", sha256(content), "\"", ""}) {
            assertThat(api().header("If-None-Match", other).get(address).statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_name_in_any_script_survives() {
        String report = draft(assignment("file-names"));
        for (String name : new String[] {"Программа 日程.pdf", "it's \"quoted\" 100%.pdf", "😀.pdf"}) {
            Response created = send(report, name, pdf("file-names " + name));
            created.then().statusCode(201).body("file.name", equalTo(name));
            String disposition = api().get(of(report) + "/" + created.path("id") + "/content")
                    .header("Content-Disposition");
            String encoded = disposition.substring(disposition.indexOf("UTF-8''") + 7);
            assertThat(java.net.URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8))
                    .isEqualTo(name);
        }
    }

    @Test
    void what_a_client_says_of_the_type_does_not_count() {
        String report = draft(assignment("file-type"));

        form().multiPart("title", "Programme")
                .multiPart("language", "en")
                .multiPart("file", "programme.txt", pdf("file-type"), "text/html")
                .post(of(report) + "/files")
                .then()
                .statusCode(201)
                .body("file.mediaType", equalTo("application/pdf"))
                .body("file.name", equalTo("programme.txt.pdf"));
    }

    @Test
    void what_does_not_serve_as_evidence_is_refused_by_what_it_is() {
        String report = draft(assignment("file-refused"));
        Map<String, String> refused = Map.of(
                "<html><script>alert(1)</script></html>", "text/html",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "image/svg+xml",
                "#!/bin/sh\nrm", "application/x-sh",
                "MZ\u0090\0\3\0\0\0", "application/x-msdownload");

        refused.forEach((content, found) -> {
            for (String name : new String[] {"programme.pdf", "notes.txt"}) {
                send(report, name, content.getBytes(UTF_8))
                        .then()
                        .statusCode(422)
                        .body("errors.pointer", contains("/file"))
                        .body(
                                "errors[0].detail",
                                startsWith("By its content this is " + found
                                        + ", which does not serve as evidence. What does: application/pdf, "));
            }
        });
        // Browsers make a page of any tag.
        for (String markup :
                List.of("<script>alert(1)</script>", " \n<p>hello</p>", "<iframe src=//x>", "\uFEFF<b>b</b>")) {
            send(report, "report.pdf", markup.getBytes(UTF_8))
                    .then()
                    .statusCode(422)
                    .body("errors[0].detail", startsWith("By its content this is text/html, "));
        }
        send(report, "report.pdf", "Two courts have begun.".getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.detail", contains("By its name this is application/pdf, and by its content text/plain."));
        send(report, "programme.docx", Archives.zip("setup.exe", "MZ"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", startsWith("By its content this is application/zip, "));
        api().get(of(report)).then().body("items.size()", equalTo(0));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        String report = draft(assignment("file-faults"));

        form().multiPart("title", "a".repeat(1_001))
                .multiPart("language", "no language")
                .multiPart("sources", "a".repeat(501))
                .multiPart("file", "..", new byte[0])
                .post(of(report) + "/files")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/file", "/file", "/language", "/sources/0", "/title"))
                .body("errors.detail[0]", equalTo("The file has no name."))
                .body("errors.detail[1]", equalTo("The file is empty."));
        form().multiPart("title", "")
                .multiPart("sources", "")
                .post(of(report) + "/files")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/file", "/language", "/title"));
        form().multiPart("title", " ")
                .multiPart("language", "en")
                .multiPart("file", "a.pdf", pdf("a"))
                .post(of(report) + "/files")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/title"));
        form().multiPart("title", "a")
                .multiPart("language", "abcdefgh-a")
                .multiPart("file", "a.pdf", pdf("a"))
                .post(of(report) + "/files")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
        form().multiPart("title", "a")
                .multiPart("illustrative", "on")
                .multiPart("colour", "red")
                .multiPart("file", "a.txt", "<html>".getBytes(UTF_8))
                .post(of(report) + "/files")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/illustrative", "/colour", "/language", "/file"));
        form().multiPart("title", "a")
                .multiPart("title", "b")
                .multiPart("file", "a.pdf", pdf("a"))
                .post(of(report) + "/files")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The field 'title' is there twice; only one is possible."));
        form().multiPart("file", "a.pdf", pdf("a"))
                .multiPart("file", "b.pdf", pdf("b"))
                .post(of(report) + "/files")
                .then()
                .statusCode(400);
        api().get(of(report)).then().body("items.size()", equalTo(0));
    }

    @Test
    void a_body_that_is_no_form_is_refused() {
        String path = of(draft(assignment("file-no-form"))) + "/files";

        assertThat(Wire.send("POST", path, "application/json", "{}".getBytes(UTF_8))
                        .problem())
                .isEqualTo("415 /problems/unsupported-media-type");
        assertThat(Wire.send("POST", path).problem()).isEqualTo("415 /problems/unsupported-media-type");
        for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary="}) {
            assertThat(Wire.send("POST", path, type, "a".getBytes(UTF_8)).problem())
                    .as(type)
                    .isEqualTo("400 /problems/malformed-body");
        }
        assertThat(Wire.send("POST", path, Map.of("Content-Type", "multipart/form-data; boundary=a"), new byte[0])
                        .problem())
                .isEqualTo("400 /problems/malformed-body");
    }

    @Test
    void a_file_is_as_large_as_the_limit_at_most_whether_its_length_is_said_or_not() {
        String report = draft(assignment("file-large"));
        byte[] largest = new byte[LARGEST];
        System.arraycopy(pdf("file-large"), 0, largest, 0, 19);

        send(report, "large.pdf", largest).then().statusCode(201).body("file.size", equalTo(LARGEST));
        byte[] larger = Arrays.copyOf(largest, LARGEST + 1);
        send(report, "large.pdf", larger)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"))
                .body("detail", equalTo("The file has more than 26214400 bytes."));
        assertThat(sendChunked(report, larger).problem()).isEqualTo("413 /problems/too-large");
        assertThat(sendChunked(report, largest).status()).isEqualTo(201);
        api().get(of(report)).then().body("items.file.sha256", contains(sha256(largest), sha256(largest)));
    }

    private static Wire.Answer sendChunked(String report, byte[] content) {
        byte[] form = EvidenceForm.with(content);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(form.length) + "\r\n").getBytes(UTF_8));
        chunk.writeBytes(form);
        chunk.writeBytes("\r\n0\r\n\r\n".getBytes(UTF_8));
        return Wire.send(
                "POST",
                of(report) + "/files",
                Map.of("Content-Type", EvidenceForm.MEDIA_TYPE, "Transfer-Encoding", "chunked"),
                chunk.toByteArray());
    }

    @Test
    void what_is_said_of_a_file_changes_and_the_file_does_not() {
        String report = draft(assignment("file-change"));
        byte[] content = pdf("file-change");
        String one = of(report) + "/" + add(report, content);

        api().body("""
                {"title": {"texts": {"en": "Minutes"}}, "illustrative": true}""")
                .put(one)
                .then()
                .statusCode(200)
                .body("title.texts.en", equalTo("Minutes"))
                .body("file.sha256", equalTo(sha256(content)))
                .body("address", nullValue());
        patch("""
                {"title": {"texts": {"ru": "Протокол"}}}""")
                .patch(one)
                .then()
                .statusCode(200)
                .body("title.texts.en", equalTo("Minutes"))
                .body("title.texts.ru", equalTo("Протокол"))
                .body("illustrative", equalTo(true))
                .body("version", equalTo(2));
        patch("""
                {"address": "https://example.org"}""")
                .patch(one)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/address"))
                .body("errors[0].detail", equalTo("A file has no address."));
        patch("""
                {"file": {"name": "a.pdf"}}""")
                .patch(one)
                .then()
                .statusCode(400);
        assertThat(api().get(one + "/content").asByteArray()).isEqualTo(content);
    }

    @Test
    void a_link_keeps_an_address_and_has_no_content() {
        String report = draft(assignment("file-link"));
        String link = of(report) + "/"
                + api().body(
                                """
                        {"title": {"texts": {"en": "Programme"}}, "address": "https://example.org"}""")
                        .post(of(report))
                        .then()
                        .statusCode(201)
                        .body("file", nullValue())
                        .extract()
                        .path("id");

        patch("""
                {"address": null}""")
                .patch(link)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/address"))
                .body("errors[0].detail", equalTo("must be given"));
        api().get(link + "/content").then().statusCode(404);
    }

    @Test
    void files_change_only_while_their_report_may() {
        String report = draft(assignment("file-fixed"));
        byte[] content = pdf("file-fixed");
        String one = of(report) + "/" + add(report, content);
        Reports.submit(report).statusCode(200);

        send(report, "b.pdf", pdf("file-fixed b"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        api().delete(one).then().statusCode(409);
        patch("{}").patch(one).then().statusCode(409);

        Reports.giveBack(report).statusCode(200);
        String second = add(report, pdf("file-fixed c"));
        api().delete(of(report) + "/" + second).then().statusCode(204);
        assertThat(api().get(one + "/content").asByteArray()).isEqualTo(content);
        assertThat(Stored.isStored(pdf("file-fixed b"))).isFalse();
        assertThat(Stored.isStored(pdf("file-fixed c"))).isFalse();
    }

    @Test
    void a_file_is_found_only_under_its_own_report() {
        String assignment = assignment("file-own");
        String report = draft(assignment);
        String other = draft(assignment);
        String id = add(report, pdf("file-own"));

        api().get(of(other) + "/" + id + "/content").then().statusCode(404);
        api().get(of(report) + "/" + UUID.randomUUID() + "/content").then().statusCode(404);
        send(UUID.randomUUID().toString(), "a.pdf", pdf("a")).then().statusCode(404);
    }

    @Test
    void a_report_has_at_most_50_pieces_of_evidence() {
        String report = draft(assignment("file-many"));
        String link =
                """
                {"title": {"texts": {"en": "Programme"}}, "address": "https://example.org"}""";
        add(report, pdf("file-many"));
        for (int i = 1; i < 50; i++) {
            api().body(link).post(of(report)).then().statusCode(201);
        }

        api().body(link)
                .post(of(report))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"))
                .body("detail", equalTo("A progress report has at most 50 pieces of evidence."));
        send(report, "a.pdf", pdf("file-many more")).then().statusCode(409);
        assertThat(Stored.isStored(pdf("file-many more"))).isFalse();
    }

    @Test
    void a_content_that_is_missing_is_said_to_be_our_fault() throws Exception {
        String report = draft(assignment("file-missing"));
        byte[] content = pdf("file-missing");
        String one = of(report) + "/" + add(report, content);
        Files.delete(Stored.place(content));

        api().get(one + "/content").then().statusCode(500).body("type", equalTo("/problems/internal-error"));
        api().get(one).then().statusCode(200);
        add(report, content);
        assertThat(api().get(one + "/content").asByteArray()).isEqualTo(content);
    }
}
