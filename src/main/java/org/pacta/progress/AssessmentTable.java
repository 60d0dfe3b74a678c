package org.pacta.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Assignment;
import org.pacta.model.Faults;
import org.pacta.model.Text;
import org.pacta.party.Attendance;

/** A table of judgements, read cell by cell; what is wrong with a cell is noted under its place in the request. */
final class AssessmentTable {

    private record Cell(int row, String commitment, String party, RawValue raw) {

        String assignment() {
            return Assignment.idOf(commitment, party);
        }

        String pointer() {
            return "/rows/" + row + "/values/" + party;
        }
    }

    private final List<String> commitments;
    private final List<Cell> cells = new ArrayList<>();
    private final LocalDate effectiveOn;
    private final @Nullable ScaleVersion version;
    private final Faults faults;

    /** What there is of each raw value: thousands of cells have one of a few. */
    private final Map<String, Optional<ScaleValue>> read = new HashMap<>();

    private final Set<String> unknownCommitments = new HashSet<>();

    /**
     * @param version of the scale; null if there is none, which is a fault already
     * @param faults those that are known, to which more are added
     */
    AssessmentTable(AssessmentTableRequest request, @Nullable ScaleVersion version, Faults faults) {
        this.effectiveOn = request.effectiveOn();
        this.version = version;
        this.faults = faults;
        this.commitments =
                request.rows().stream().map(AssessmentRowRequest::commitment).toList();
        for (int i = 0; i < commitments.size(); i++) {
            int row = i;
            request.rows().get(i).values().forEach((party, raw) -> {
                if (raw != null) {
                    cells.add(new Cell(row, commitments.get(row), party, raw));
                }
            });
        }
        faults.when(cells.isEmpty(), "/rows", "There is no value in the table: nothing is judged.");
    }

    /** Of each row, in their order. */
    List<String> commitments() {
        return commitments;
    }

    /** Ids of all that are judged. */
    Set<String> assignments() {
        Set<String> assignments = new HashSet<>();
        cells.forEach(cell -> assignments.add(cell.assignment()));
        return assignments;
    }

    void refuseUnknown(Set<String> known) {
        for (int i = 0; i < commitments.size(); i++) {
            String commitment = commitments.get(i);
            if (!known.contains(commitment)) {
                unknownCommitments.add(commitment);
                faults.reference("/rows/" + i + "/commitment", "commitment", commitment, false);
            }
        }
    }

    void refuseUnlessJudgeable(Map<String, Judgeable> judgeable, Attendance attendance) {
        for (Cell cell : cells) {
            Judgeable judged = judgeable.get(cell.assignment());
            if (judged == null) {
                faults.when(
                        !unknownCommitments.contains(cell.commitment()),
                        cell.pointer(),
                        "'{0}' is not assigned to '{1}'.",
                        cell.commitment(),
                        cell.party());
            } else {
                Text refusal = judged.refusal(effectiveOn, attendance);
                if (refusal != null) {
                    faults.add(cell.pointer(), refusal);
                }
            }
            if (version != null && value(cell, version).isEmpty()) {
                faults.add(cell.pointer(), AssessmentService.unknown(cell.raw(), version));
            }
        }
    }

    /** The values by the assignments that are judged; to be asked for when there are no faults. */
    Map<String, ScaleValue> values() {
        Map<String, ScaleValue> values = new LinkedHashMap<>();
        if (version != null) {
            cells.forEach(
                    cell -> values.put(cell.assignment(), value(cell, version).orElseThrow()));
        }
        return values;
    }

    private Optional<ScaleValue> value(Cell cell, ScaleVersion of) {
        return read.computeIfAbsent(cell.raw().text(), of::read);
    }
}
