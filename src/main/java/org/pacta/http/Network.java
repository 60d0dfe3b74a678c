package org.pacta.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody asks, as far as it is counted: one house of IPv6 has as many addresses as it likes. */
public final class Network {

    /** The first half, which a provider gives to a house (RFC 6177); the other one is chosen by whoever lives there. */
    private static final int BYTES = 8;

    private Network() {}

    /**
     * The network of an address.
     *
     * @param address as a connection has it: an IPv4 address stands for itself, an IPv6 address for its /64
     */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // Asks nobody: there is no name with a colon.
            InetAddress parsed = InetAddress.getByName(address.replaceAll("%.*", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
