package org.pacta.http;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Behind a proxy it is the address from which that was asked: the last one in X-Forwarded-For, as
 * it has written that itself. Those before it are what the client says, and may be anything.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String HEADER = "X-Forwarded-For";

    private final boolean behindProxy;

    @Inject
    ClientAddress(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    /** An IPv4 or IPv6 address; empty if even the connection has none. */
    public String of(HttpServerRequest request) {
        if (behindProxy) {
            String last = last(request.headers().getAll(HEADER));
            if (NetUtil.isValidIpV4Address(last) || NetUtil.isValidIpV6Address(last)) {
                return last;
            }
        }
        SocketAddress address = request.connection().remoteAddress();
        return address == null || address.hostAddress() == null ? "" : address.hostAddress();
    }

    private static String last(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String line = lines.get(lines.size() - 1);
        return line.substring(line.lastIndexOf(',') + 1).strip();
    }
}
