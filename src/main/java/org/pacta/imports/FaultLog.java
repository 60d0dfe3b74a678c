package org.pacta.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ImportedRow;
import org.pacta.http.Language;
import org.pacta.http.TableReader;
import org.pacta.model.Fault;
import org.pacta.model.Text;

/** Writes down what is wrong in the file of a job, many faults at a time, and not without end. */
final class FaultLog {

    /** A file with more is better looked at as a whole. */
    static final int MOST = 10_000;

    private static final int AT_ONCE = 500;

    private final UUID job;
    private final JobService jobs;
    private final Progress progress;
    private final Language language;
    private final List<RowFault> waiting = new ArrayList<>();
    private long written;

    FaultLog(UUID job, JobService jobs, Progress progress, Language language) {
        this.language = language;
        this.job = job;
        this.jobs = jobs;
        this.progress = progress;
    }

    /** There would be more than are written down; these are. */
    static final class Full extends RuntimeException {
        Full() {
            super(null, null, false, false);
        }
    }

    /**
     * What is wrong with the file as a whole, such as its head.
     *
     * @throws Full if that is too much
     */
    void ofFile(List<TableReader.CellFault> faults) {
        for (TableReader.CellFault fault : faults) {
            progress.fault();
            add(of(fault));
        }
    }

    /** What is wrong with the file, and not with a place in it. */
    void ofFile(Text wrong) {
        progress.fault();
        add(new RowFault(1, null, null, language.say(wrong), ""));
    }

    /**
     * A row that cannot be carried out.
     *
     * @throws Full if there were too many already
     */
    void ofRow(ImportedRow row, List<Fault> faults) {
        List<RowFault> unreadable = row.read().faults().stream().map(this::of).toList();
        List<RowFault> all = Stream.concat(
                        unreadable.stream(),
                        faults.stream().map(fault -> of(row, fault)).filter(fault -> !isHidden(fault, unreadable)))
                .distinct()
                .toList();
        progress.failed(all.size());
        all.forEach(this::add);
    }

    private void add(RowFault fault) {
        if (written + waiting.size() == MOST) {
            throw new Full();
        }
        waiting.add(fault);
        if (waiting.size() == AT_ONCE) {
            write();
        }
    }

    void write() {
        if (!waiting.isEmpty()) {
            jobs.note(job, written + 1, List.copyOf(waiting));
            written += waiting.size();
            waiting.clear();
        }
    }

    /** A cell that cannot be read says nothing, and is not also to be called missing. */
    private static boolean isHidden(RowFault fault, List<RowFault> unreadable) {
        return unreadable.stream()
                .anyMatch(cell -> cell.column() == null
                        || fault.column() != null
                                && (cell.column().equals(fault.column())
                                        || cell.column().startsWith(fault.column() + ".")));
    }

    private RowFault of(TableReader.CellFault fault) {
        @Nullable String column = fault.column();
        String pointer = column == null
                ? ""
                : "/" + column.replace("~", "~0").replace("/", "~1").replace('.', '/');
        return new RowFault(fault.line(), column, fault.value(), language.say(fault.reason()), pointer);
    }

    private RowFault of(ImportedRow row, Fault fault) {
        String pointer = fault.place();
        JsonNode value =
                pointer.isEmpty() ? row.values().missingNode() : row.values().at(pointer);
        boolean nothing = value.isMissingNode() || value.isNull();
        return new RowFault(
                row.line(),
                pointer.isEmpty() ? null : column(pointer),
                nothing ? null : value.isTextual() ? value.textValue() : value.toString(),
                language.say(fault.detail()),
                pointer);
    }

    /** {@code /name/texts/en} is the column {@code name.texts.en}, and {@code /sources/0} is a part of {@code sources}. */
    private static String column(String pointer) {
        return pointer.substring(1)
                .replaceFirst("/\\d+(/.*)?$", "")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
