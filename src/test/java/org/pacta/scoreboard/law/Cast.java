package org.pacta.scoreboard.law;

/**
 * A throw of the dice: what is to happen next, in numbers, each of which picks one of what is possible when it does. So
 * any throws in any order make a history, and one with a throw less, or with smaller numbers, is a history too.
 *
 * @param pause how long nothing happens before
 * @param who which of the parties, memberships, assignments, reports...
 * @param what what is said of it
 * @param when on which day it takes effect, counted back from the day on which it is recorded
 * @param how which variant
 */
record Cast(Deed deed, int pause, int who, int what, int when, int how) {

    /** What can be done, and how often it is in a hundred throws. */
    enum Deed {
        REPORT(17),
        ACCEPT(7),
        RETURN(4),
        MEND(4),
        SUBMIT(4),
        REVOKE(6),
        ASSIGN(6),
        CHANGE_ASSIGNMENT(11),
        DELETE_ASSIGNMENT(2),
        PROMISE(3),
        CONFIRM(5),
        CHANGE_COMMITMENT(4),
        END_COMMITMENT(2),
        JOIN(5),
        CORRECT_MEMBERSHIP(5),
        DELETE_MEMBERSHIP(1),
        ASSESS(9),
        REVOKE_ASSESSMENT(3),
        MOVE_THEME(4);

        private final int weight;

        Deed(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
