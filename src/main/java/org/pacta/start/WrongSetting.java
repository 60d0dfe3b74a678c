package org.pacta.start;

/** A setting with which the service cannot start; the message names it, its value, and what would be right. */
class WrongSetting extends Exception {

    WrongSetting(String message) {
        super(message);
    }
}
