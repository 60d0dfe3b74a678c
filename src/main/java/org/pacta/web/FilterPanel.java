package org.pacta.web;

import java.util.List;

/**
 * What a page can be narrowed down to, each with how many assignments that would leave.
 *
 * @param groups those by which there is anything to choose
 * @param closed the address of the page without it
 */
record FilterPanel(List<Group> groups, String closed) {

    /**
     * The choices of one kind.
     *
     * @param first those that leave the most
     * @param rest further ones
     * @param more how many there are besides, too many to be listed
     */
    record Group(String name, List<Choice> first, List<Choice> rest, long more) {}

    /**
     * @param address of the page that is narrowed down to it, or no more if it is chosen
     * @param count how many assignments bind there, of those that the other filters leave
     */
    record Choice(Said name, String address, long count, boolean chosen) {}
}
