package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reset-admin}, as an operator calls it whom nobody lets in any more. */
class ResetAdminIT {

    private static final Pattern DONE =
            Pattern.compile("The account '([a-z]+)' is an admin, and its password, to be changed soon, is: (\\S+)");

    @TempDir
    Path directory;

    @Test
    void whoever_is_locked_out_gets_in_again_and_the_audit_has_it() throws Exception {
        Map<String, String> here = Said.embedded(directory);
        try (PackagedService service = PackagedService.start(here)) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(Said.command(here, ResetAdmin.NAME).errors())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("another running instance has its database open");
        }

        for (String name : List.of("admin", "other")) {
            Said said = Said.command(here, ResetAdmin.NAME, name);
            assertThat(said.code()).as(said.errors().toString()).isZero();
            Matcher done = DONE.matcher(said.output().get(said.output().size() - 1));
            assertThat(done.matches()).as(said.output().toString()).isTrue();
            assertThat(done.group(1)).isEqualTo(name);
            try (PackagedService service = PackagedService.start(here)) {
                String bearer = "Bearer " + service.tokenOf(name, done.group(2));
                assertThat(service.getAs(bearer, "/api/audit?limit=500").body())
                        .contains("\"" + name + "\"")
                        .contains("SERVICE")
                        .doesNotContain(done.group(2));
            }
        }
        assertThat(Said.command(here, VerifyAudit.NAME).code()).isZero();
    }
}
