package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mend-standings}, as an operator calls it. */
class MendStandingsIT {

    @TempDir
    Path directory;

    @Test
    void what_the_service_has_kept_is_as_it_should_be() throws Exception {
        Map<String, String> here = new HashMap<>(Said.embedded(directory));
        here.put("PACTA_SAMPLE", "true");
        try (PackagedService service = PackagedService.start(here)) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        }

        Said said = Said.command(here, MendStandings.NAME);

        assertThat(said.code()).as(said.errors().toString()).isZero();
        assertThat(said.output().get(said.output().size() - 1))
                .matches("\\d{2,} assignments were looked at; 0 stood otherwise than what is recorded says\\.");
        assertThat(Said.command(here, MendStandings.NAME, "too", "many").code()).isEqualTo(2);
    }
}
