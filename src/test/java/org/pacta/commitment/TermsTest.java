package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.commitment.Term.APPLICABLE;
import static org.pacta.commitment.Term.ENDED;
import static org.pacta.commitment.Term.NOT_APPLICABLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pacta.model.Ids;

class TermsTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private final List<AssignmentTerm> recorded = new ArrayList<>();
    private int second;

    @Test
    void it_counts_from_the_day_on_which_it_binds() {
        record(terms -> terms.from(APRIL, entry(APPLICABLE)));

        assertThat(inForce()).isEqualTo(Map.of(APRIL, APPLICABLE));
    }

    @Test
    void what_begins_on_a_day_overrules_what_was_foreseen_for_later_ones() {
        record(terms -> terms.from(JUNE, entry(APPLICABLE)));
        record(terms -> terms.bindFrom(JUNE, APRIL));
        record(terms -> terms.from(MAY, entry(NOT_APPLICABLE)));

        assertThat(inForce()).isEqualTo(Map.of(APRIL, APPLICABLE, MAY, NOT_APPLICABLE, JUNE, NOT_APPLICABLE));
    }

    @Test
    void when_it_binds_later_than_was_thought_the_days_before_no_longer_count() {
        record(terms -> terms.from(APRIL, entry(APPLICABLE)));
        record(terms -> terms.from(MAY, entry(NOT_APPLICABLE)));
        record(terms -> terms.from(JULY, entry(APPLICABLE)));
        record(terms -> terms.bindFrom(APRIL, JUNE));

        assertThat(inForce()).isEqualTo(Map.of(APRIL, ENDED, MAY, ENDED, JUNE, NOT_APPLICABLE, JULY, APPLICABLE));
    }

    @Test
    void when_it_binds_earlier_than_was_thought_it_is_there_as_it_was_at_first() {
        record(terms -> terms.from(JUNE, entry(NOT_APPLICABLE)));
        record(terms -> terms.from(JULY, entry(APPLICABLE)));
        record(terms -> terms.bindFrom(JUNE, APRIL));

        assertThat(inForce()).isEqualTo(Map.of(APRIL, NOT_APPLICABLE, JUNE, NOT_APPLICABLE, JULY, APPLICABLE));
    }

    @Test
    void a_correction_of_a_correction_leaves_no_gap() {
        record(terms -> terms.from(APRIL, entry(APPLICABLE)));
        record(terms -> terms.bindFrom(APRIL, JUNE));
        record(terms -> terms.bindFrom(JUNE, MARCH));

        assertThat(inForce()).isEqualTo(Map.of(MARCH, APPLICABLE, APRIL, APPLICABLE, JUNE, APPLICABLE));
    }

    @Test
    void an_end_before_it_binds_is_an_end() {
        record(terms -> terms.from(JULY, entry(APPLICABLE)));
        record(terms -> terms.from(MAY, entry(ENDED)));

        assertThat(inForce()).isEqualTo(Map.of(MAY, ENDED, JULY, ENDED));
    }

    @Test
    void a_correction_and_a_change_of_the_same_day_make_one_row() {
        record(terms -> terms.from(APRIL, entry(APPLICABLE)));
        Terms terms = new Terms(recorded);
        terms.bindFrom(APRIL, MAY);
        terms.from(MAY, entry(NOT_APPLICABLE));

        assertThat(terms.toRecord()).hasSize(2).containsEntry(MAY, entry(NOT_APPLICABLE));
    }

    private void record(Consumer<Terms> change) {
        Terms terms = new Terms(recorded);
        change.accept(terms);
        Instant now = Instant.ofEpochSecond(++second);
        terms.toRecord()
                .forEach((day, entry) ->
                        recorded.add(new AssignmentTerm(Ids.next(), "c:p", entry.term(), day, now, entry.reason())));
        recorded.sort(Comparator.comparing(AssignmentTerm::effectiveOn).thenComparing(AssignmentTerm::recordedAt));
    }

    /** By the rule that the table states: of a day, what was recorded last. */
    private Map<LocalDate, Term> inForce() {
        Map<LocalDate, Term> inForce = new TreeMap<>();
        recorded.forEach(term -> inForce.put(term.effectiveOn(), term.term()));
        return inForce;
    }

    private static Terms.Entry entry(Term term) {
        return new Terms.Entry(term, null);
    }
}
