package org.pacta.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files that pages bring along: styles, scripts, the icon. The address of each changes when it does, so that browsers
 * keep them for good, and have the new ones with the first page after an upgrade.
 */
@ApplicationScoped
class Assets {

    private static final String FOLDER = "META-INF/resources";
    private static final String VERSION = "v";
    private static final Pattern FILE = Pattern.compile("/[a-z]+\\.(?:css|js|svg|txt)");

    /** Any order does, as long as it is before the files are served. */
    private static final int BEFORE_FILES = 100;

    /** By path; the files do not change while the service runs. */
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    void register(@Observes Filters filters) {
        filters.register(Assets::handle, BEFORE_FILES);
    }

    /** The address of a file, for templates: {@code {asset:of('pacta.css')}}. */
    @TemplateExtension(namespace = "asset")
    static String of(String name) {
        String path = '/' + name;
        return path + '?' + VERSION + '=' + version(path);
    }

    /**
     * Who asks without the version, or for that of another node while an upgrade is under way, must not keep for good what
     * they get.
     */
    private static void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (FILE.matcher(path).matches()
                && !version(path).equals(context.request().getParam(VERSION))) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        context.next();
    }

    /** Empty if there is no such file. */
    private static String version(String path) {
        String known = VERSIONS.get(path);
        if (known != null) {
            return known;
        }
        String version = digest(path);
        // What is not there is not remembered, so that nobody fills the memory by asking for it.
        if (!version.isEmpty()) {
            VERSIONS.put(path, version);
        }
        return version;
    }

    private static String digest(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            return file == null
                    ? ""
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
