package org.pacta.http;

import java.util.Optional;

/**
 * Which state of the data is the current one: as long as it is the same, every answer is. What was found out in one state
 * need not be found out again in it, whoever asks, on this node.
 */
public interface DataVersion {

    /**
     * @return what is never the same for two different states of the data; empty if it is changing at this moment
     */
    Optional<String> current();
}
