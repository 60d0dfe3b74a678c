package org.pacta.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.pacta.http.Language;
import org.pacta.http.Problem;
import org.pacta.http.ProblemExamples;
import org.pacta.http.ProblemType;

/**
 * One kind of problem, in one language: what its page says, and what is answered to a program.
 *
 * @param type as problems have it
 * @param meaning what has happened
 * @param remedy how to mend it
 * @param exampleRequest the first line of a request that ends so
 * @param example the answer to it
 */
record ProblemDescription(
        String type, String title, int status, String meaning, String remedy, String exampleRequest, Problem example) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ProblemDescription of(ProblemType type, Language language) {
        ProblemExamples.Example example = ProblemExamples.of(type);
        return new ProblemDescription(
                type.address(),
                language.say(type.title()),
                type.status(),
                language.say(type.meaning()),
                language.say(type.remedy()),
                example.request(),
                example.in(language));
    }

    /** The answer as it looks on the wire, for people to read. */
    @JsonIgnore
    public String exampleAsJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem that cannot be written as JSON", e);
        }
    }
}
