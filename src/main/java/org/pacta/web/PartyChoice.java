package org.pacta.web;

import java.util.List;

/**
 * Which two parties are compared.
 *
 * @param parties that can be
 * @param hidden what else the address says, which a form has to send along
 */
record PartyChoice(List<Option> parties, List<Controls.Hidden> hidden) {

    /** @param one whether it is the one that is compared; @param other whether it is the one that it is compared with */
    record Option(String slug, Said name, boolean one, boolean other) {}
}
