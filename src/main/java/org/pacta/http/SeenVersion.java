package org.pacta.http;

/**
 * Which state the data have as far as whoever asks sees them: it does not change with what they do not see, so that nobody is
 * told by it that something was written.
 */
public interface SeenVersion {

    /**
     * @return what is another one whenever something was committed that the caller sees and the feed tells of; what is read
     *     after it was asked for has all that it stands for
     */
    String current();
}
