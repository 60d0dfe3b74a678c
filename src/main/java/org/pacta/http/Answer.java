package org.pacta.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers to writes, the same for every noun. */
public final class Answer {

    private Answer() {}

    /** 201 with the address of what is new. */
    public static <T> RestResponse<T> created(String path, T body) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .location(URI.create(path))
                .entity(body)
                .build();
    }

    /** What PUT answers: 201 with its address if the thing is new, 200 if it was replaced. */
    public static <T> RestResponse<T> stored(boolean created, String path, T body) {
        return created ? created(path, body) : RestResponse.ok(body);
    }

    /** 202 with the address of the job that does it. */
    public static <T> RestResponse<T> accepted(String path, T job) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.ACCEPTED)
                .location(URI.create(path))
                .entity(job)
                .build();
    }

    /** What DELETE answers: 204. */
    public static RestResponse<Void> deleted() {
        return RestResponse.noContent();
    }
}
