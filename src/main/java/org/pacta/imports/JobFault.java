package org.pacta.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Derived;

/** One thing that is wrong in a file. */
@Entity
@Derived
@Immutable
@IdClass(JobFault.Key.class)
public class JobFault {

    @Id
    private UUID job;

    @Id
    private long number;

    private long line;

    @Column(name = "column_name")
    private @Nullable String column;

    @Column(name = "cell")
    private @Nullable String value;

    private String reason;
    private String pointer;

    JobFault(UUID job, long number, RowFault fault) {
        this.job = job;
        this.number = number;
        this.line = fault.line();
        this.column = fault.column();
        this.value = fault.value();
        this.reason = fault.reason();
        this.pointer = fault.pointer();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected JobFault() {}

    RowFault fault() {
        return new RowFault(line, column, value, reason, pointer);
    }

    /** They are counted in each job. */
    record Key(UUID job, long number) {}
}
