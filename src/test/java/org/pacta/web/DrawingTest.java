package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void whatXmlTakesForMarkupOrNotAtAllIsEscaped() {
        assertThat(Drawing.escaped("<a href=\"x\">R&D's</a>\u0001\uD800"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;\uFFFD\uFFFD");
    }

    @Test
    void aTextIsBrokenAtSpacesAndIsAllThere() {
        String text = "What states promise each other in multilateral meetings, and what became of it";

        assertThat(Drawing.lines(text, 200, 14))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(Drawing.width(line, 14)).isLessThanOrEqualTo(200));
        assertThat(String.join(" ", Drawing.lines(text, 200, 14))).isEqualTo(text);
    }

    @Test
    void whatHasNoSpacesIsBrokenAnywhere() {
        for (String text :
                new String[] {"https://pacta.example/" + "x".repeat(300), "截至二零二六年十一月二十九日各方承诺的执行情况".repeat(5)}) {
            assertThat(Drawing.lines(text, 200, 12))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(line -> assertThat(Drawing.width(line, 12)).isLessThanOrEqualTo(200));
            assertThat(String.join("", Drawing.lines(text, 200, 12))).isEqualTo(text);
        }
    }

    @Test
    void whatHasNoRoomEndsInAnEllipsis() {
        assertThat(Drawing.fitted("Kazakhstan", 200, 14)).isEqualTo("Kazakhstan");
        assertThat(Drawing.fitted("Kazakhstan", 40, 14))
                .startsWith("K")
                .endsWith("…")
                .hasSizeLessThan(8);
        assertThat(Drawing.fitted("", 0, 14)).isEmpty();
    }

    /** A picture that was taken away has the colours of the page. */
    @Test
    void itsColoursAreThoseOfThePages() throws Exception {
        String css = Files.readString(Path.of("src/main/resources/META-INF/resources/pacta.css"));
        Map<String, String> light = new HashMap<>();
        Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});")
                .matcher(css.substring(0, css.indexOf("@media")))
                .results()
                .forEach(token -> light.put(token.group(1), token.group(2)));

        for (Level level : Level.values()) {
            assertThat(Drawing.colour(level))
                    .isEqualTo(level == Level.NOT_REPORTED ? light.get("paper") : light.get(level.css()));
        }
        assertThat(Drawing.INK).isEqualTo(light.get("ink"));
        assertThat(Drawing.SOFT).isEqualTo(light.get("soft"));
        assertThat(Drawing.LINE).isEqualTo(light.get("line"));
        assertThat(Drawing.ACCENT).isEqualTo(light.get("accent"));
        assertThat(Drawing.NOTICE).isEqualTo(light.get("notice"));
    }
}
