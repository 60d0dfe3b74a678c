package org.pacta.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Caller;
import org.pacta.access.Right;
import org.pacta.account.RightsColumn;
import org.pacta.http.Language;
import org.pacta.http.TableFormat;
import org.pacta.model.IllegalTransition;

/**
 * A file that is to be imported, is imported, or was. While it runs, the node that carries it out writes down how far it is
 * ({@link Progress}); what it has changed is there with the word DONE, in one transaction, and not before.
 */
@Entity
public class Job {

    @Id
    private UUID id;

    private String noun;
    private boolean dryRun;
    private String format;
    private @Nullable String charset;
    private @Nullable String delimiter;
    private String language;
    private long bytes;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.QUEUED;

    private @Nullable String reason;
    private int percent;
    private @Nullable Long rowsTotal;
    private long rowsDone;
    private long rowsFailed;
    private long created;
    private long updated;
    private long unchanged;
    private @Nullable String ignoredColumns;
    private Instant queuedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private int attempts;
    private @Nullable UUID node;

    @Column(name = "beat_at")
    private @Nullable Instant beatAt;

    private boolean cancelled;
    private @Nullable String account;
    private @Nullable String token;

    @Convert(converter = RightsColumn.class)
    private @Nullable Set<Right> rights;

    /** @param caller who has left it, and as whom it is carried out */
    Job(UUID id, ImportOrder order, long bytes, Caller caller, Instant queuedAt) {
        this.id = id;
        this.account = caller.account();
        this.token = caller.token();
        this.rights = caller.provided();
        this.noun = order.noun();
        this.dryRun = order.dryRun();
        this.format = order.format().label();
        this.charset = order.charset();
        this.delimiter = order.delimiter();
        this.language = order.language().tag();
        this.bytes = bytes;
        this.queuedAt = queuedAt;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Job() {}

    public UUID id() {
        return id;
    }

    /** Who has left it; null if that was the service itself. */
    @Nullable
    String account() {
        return account;
    }

    /** The id of the token with which they have; null if it was none. */
    @Nullable
    String token() {
        return token;
    }

    /** What an identity provider said at that time that they may do: when it is carried out, it is not asked again. */
    Set<Right> rights() {
        return rights == null ? Set.of() : rights;
    }

    /** What it was asked to do. */
    public ImportOrder order() {
        return new ImportOrder(
                noun,
                Objects.requireNonNull(TableFormat.named(format)),
                dryRun,
                charset,
                delimiter,
                Language.spoken(language));
    }

    /** How large the file is. */
    public long bytes() {
        return bytes;
    }

    public JobState state() {
        return state;
    }

    /** Why it failed, for a person. */
    public @Nullable String reason() {
        return reason;
    }

    public int percent() {
        return percent;
    }

    /** Known once the file has been read to its end. */
    public @Nullable Long rowsTotal() {
        return rowsTotal;
    }

    public long rowsDone() {
        return rowsDone;
    }

    public long rowsFailed() {
        return rowsFailed;
    }

    public long created() {
        return created;
    }

    public long updated() {
        return updated;
    }

    public long unchanged() {
        return unchanged;
    }

    public List<String> ignoredColumns() {
        return ignoredColumns == null ? List.of() : List.of(ignoredColumns.split(","));
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    /** When it was begun, the last time if it was begun several times. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public int attempts() {
        return attempts;
    }

    /** Whether somebody has asked for it to be cancelled. */
    boolean cancelled() {
        return cancelled;
    }

    /** How many rows it gets done in a second; null before it has begun. */
    public @Nullable Long rowsPerSecond() {
        @Nullable Instant until = finishedAt == null ? beatAt : finishedAt;
        if (startedAt == null || until == null) {
            return null;
        }
        long millis = Math.max(1, Duration.between(startedAt, until).toMillis());
        return Math.round(rowsDone * 1_000.0 / millis);
    }

    /** One that runs ends when its node hears of this; one that waits, at once. */
    void cancel(Instant now) {
        if (state.hasEnded()) {
            throw new IllegalTransition("job", state, "be cancelled");
        }
        cancelled = true;
        if (state == JobState.QUEUED) {
            state = JobState.CANCELLED;
            finishedAt = now;
        }
    }

    void requireEnded() {
        if (!state.hasEnded()) {
            throw new IllegalTransition("job", state, "be deleted before it has ended");
        }
    }
}
