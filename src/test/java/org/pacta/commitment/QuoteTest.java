package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pacta.model.Fault;
import org.pacta.model.Faults;

class QuoteTest {

    private static final String TEXT = "Суды 🏛🏛 учат. Суды учат.";

    @Test
    void places_count_code_points_and_not_utf_16_units() {
        Quote quote = Quote.first("ru", TEXT, "🏛 учат", 2);

        assertThat(quote)
                .isEqualTo(new Quote("ru", 6, 12, "🏛 учат", Quote.sha256("🏛 учат"), 2))
                .isEqualTo(Quote.between("ru", TEXT, 6, 12, 2));
    }

    @Test
    void the_hash_is_sha_256_of_the_utf_8_of_the_words() {
        // printf 'Суды' | sha256sum
        assertThat(Quote.first("ru", TEXT, "Суды", 1).hash())
                .isEqualTo("63d629dbba6eb63fc29979c4c08f6e7e2ebbed0343fcce3b451afbf81a65685c");
    }

    @Test
    void words_given_by_themselves_are_their_first_occurrence_and_with_places_any() {
        Faults faults = new Faults();

        assertThat(request(null, null, "Суды").find("ru", TEXT, 1, faults).start())
                .isZero();
        assertThat(request(14, 18, "Суды").find("ru", TEXT, 1, faults).start()).isEqualTo(14);
        assertThat(faults.found()).isEmpty();
    }

    @Test
    void what_is_not_a_quote_is_named_at_its_place() {
        assertThat(fault(request(null, null, null)).pointer()).isEqualTo("/quote");
        assertThat(fault(request(3, null, "Суды")).pointer()).isEqualTo("/quote/end");
        assertThat(fault(request(null, 3, null)).pointer()).isEqualTo("/quote/start");
        assertThat(fault(request(5, 5, null)).pointer()).isEqualTo("/quote/end");
        assertThat(fault(request(0, 25, null)))
                .hasToString(Fault.of("/quote/end", "The paragraph has {0} code points in '{1}'.", 24, "ru")
                        .toString());
        assertThat(fault(request(4, 5, null)).pointer()).isEqualTo("/quote");
        assertThat(fault(request(0, 5, "Суды")).pointer()).isEqualTo("/quote/text");
        assertThat(fault(request(null, null, "суды")).pointer()).isEqualTo("/quote/text");
        assertThat(fault(new QuoteRequest("ru", 0, 4, null, "0".repeat(64), null))
                        .pointer())
                .isEqualTo("/quote/hash");
        assertThat(fault(new QuoteRequest("ru", 0, 4, null, null, 7)).pointer()).isEqualTo("/quote/revision");
    }

    @Test
    void a_quote_reads_so_only_while_its_words_are_at_its_place() {
        Quote quote = Quote.first("ru", TEXT, "учат", 1);

        assertThat(quote.reads(TEXT)).isTrue();
        assertThat(quote.reads("Все " + TEXT)).isFalse();
        assertThat(quote.reads("Суды")).isFalse();
    }

    @Test
    void in_a_patch_laid_over_a_quote_what_is_new_is_meant() {
        Quote old = Quote.first("ru", TEXT, "Суды", 1);
        QuoteRequest echo = new QuoteRequest("ru", old.start(), old.end(), old.text(), old.hash(), 1);

        assertThat(echo.over(old)).isSameAs(echo);
        assertThat(echo.isTrueOf(old)).isTrue();
        assertThat(new QuoteRequest("ru", 0, 4, "учат", old.hash(), 1).over(old))
                .isEqualTo(request(null, null, "учат"));
        assertThat(new QuoteRequest("ru", 0, 7, "Суды", old.hash(), 1).over(old))
                .isEqualTo(request(0, 7, null));
        assertThat(new QuoteRequest("ru", 8, 12, "учат", old.hash(), 1).over(old))
                .isEqualTo(request(8, 12, "учат"));
        assertThat(request(0, 7, "Суды").over(old)).isEqualTo(request(0, 7, "Суды"));
    }

    private static QuoteRequest request(Integer start, Integer end, String text) {
        return new QuoteRequest("ru", start, end, text, null, null);
    }

    private static Fault fault(QuoteRequest request) {
        Faults faults = new Faults();
        assertThat(request.find("ru", TEXT, 1, faults)).isNull();
        assertThat(faults.found()).hasSize(1);
        return faults.found().get(0);
    }
}
