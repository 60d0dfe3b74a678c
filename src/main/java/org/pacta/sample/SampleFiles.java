package org.pacta.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.pacta.http.JsonBody;
import org.pacta.http.ProblemException;

/** Reads the files of the sample data, entry by entry. */
@ApplicationScoped
class SampleFiles {

    private static final ObjectMapper FILES = new ObjectMapper();

    private final JsonBody json;
    private final Session session;
    private final Clock clock;

    @Inject
    SampleFiles(JsonBody json, Session session, Clock clock) {
        this.json = json;
        this.session = session;
        this.clock = clock;
    }

    /** @param file its name without folder and ending */
    void each(String file, Consumer<SampleEntry> use) {
        int number = 0;
        for (JsonNode node : read(file)) {
            number++;
            try {
                use.accept(new SampleEntry(json, node));
            } catch (ProblemException e) {
                throw new IllegalStateException(place(file, number) + e.errors(), e);
            } catch (RuntimeException e) {
                throw new IllegalStateException(place(file, number) + e.getMessage(), e);
            }
        }
        // Otherwise every query of the files that follow would look through all that these have made.
        session.flush();
        session.clear();
    }

    /**
     * Only the entries that tell of a day which has come: nobody can report on the future, and the clock of whoever looks
     * at the sample may be behind ours.
     */
    void eachThatHappened(String file, String day, Consumer<SampleEntry> use) {
        LocalDate today = LocalDate.now(clock);
        each(file, entry -> {
            if (entry.hasHappened(day, today)) {
                use.accept(entry);
            }
        });
    }

    private JsonNode read(String file) {
        try (InputStream content = open(file + ".json")) {
            return FILES.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String name) {
        InputStream content = SampleFiles.class.getResourceAsStream("/sample/" + name);
        if (content == null) {
            throw new IllegalStateException("There is no sample/" + name);
        }
        return content;
    }

    private static String place(String file, int number) {
        return "sample/" + file + ".json, entry " + number + ": ";
    }
}
