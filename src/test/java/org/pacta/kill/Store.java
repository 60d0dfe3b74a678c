package org.pacta.kill;

import java.sql.Connection;
import java.util.Map;

/** Where a service keeps its rows, and a way to look at them that leaves them as they are. */
interface Store extends AutoCloseable {

    /** What a service is set up with. */
    Map<String, String> settings();

    /** The same rows in another place, while no service runs on these: as the last one has left them. */
    Store copy() throws Exception;

    /** What nobody else has open. */
    Connection connect() throws Exception;
}
