package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.start.PackagedService;

/** The pages in a browser, as they are seen, heard, and gone through with the keys alone. */
class PagesIT {

    /** Those who see pages that nobody else sees. */
    private static final String[] ACCOUNTS = {
        "sco-secretariat", "kaz-focal-point", "sco-reviewer", "sco-assessor", "admin"
    };

    /** There are at least as many. */
    private static final int SCREENS = 20;

    private static PackagedService service;
    private static String passwords;

    @BeforeAll
    static void start() throws Exception {
        service = PackagedService.start(Tool.sample());
        Map<String, String> known = new LinkedHashMap<>();
        for (String account : ACCOUNTS) {
            known.put(account, service.samplePassword(account));
        }
        passwords = new ObjectMapper().writeValueAsString(known);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    /** They are drawn, too, for people to look at: target/screenshots. */
    @Test
    void axe_finds_nothing_and_nothing_disturbs_on_any_screen_from_a_phone_to_a_wall() throws Exception {
        assertThat(screens("every-screen.mjs")).isGreaterThanOrEqualTo(3 * SCREENS);
    }

    @Test
    void letters_twice_as_large_push_nothing_out() throws Exception {
        assertThat(screens("large-letters.mjs")).isGreaterThanOrEqualTo(SCREENS);
    }

    @Test
    void the_keys_alone_lead_everywhere() throws Exception {
        assertThat(screens("keyboard.mjs")).isGreaterThanOrEqualTo(SCREENS);
    }

    @Test
    void without_scripts_all_can_be_read_filtered_and_followed() throws Exception {
        assertThat(run("no-script.mjs")).contains("3 languages");
    }

    /** A newcomer; a secretariat; a focal point, a reviewer and a dashboard: each in three languages. */
    @Test
    void the_journeys_are_gone_by_clicking_alone() throws Exception {
        assertThat(run("journeys.mjs").lines()).hasSize(3 * 3);
    }

    /** Two editors, a wrong value, a double click, a service that is away, a session that is over, a file that is none, no TLS. */
    @Test
    void nothing_that_was_typed_is_lost() throws Exception {
        assertThat(run("forms.mjs").lines()).hasSize(7);
    }

    /** Another day, another word, another theme, for one party alone. */
    @Test
    void a_secretariat_mends_what_it_has_written() throws Exception {
        assertThat(run("mending.mjs").lines()).containsExactly("mended");
    }

    private static int screens(String program) throws Exception {
        Matcher said = Pattern.compile("(\\d+) screens").matcher(run(program));
        assertThat(said.find()).isTrue();
        return Integer.parseInt(said.group(1));
    }

    private static String run(String program) throws Exception {
        return Tool.run("node", program, service.address(), passwords);
    }
}
