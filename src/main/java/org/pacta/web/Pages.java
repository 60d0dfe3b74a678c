package org.pacta.web;

/** Where the pages are. */
final class Pages {

    static final String OVERVIEW = "/";
    static final String MATRIX = "/matrix";
    static final String ASSIGNMENTS = "/assignments";
    static final String COMMITMENTS = "/commitments";
    static final String STATEMENTS = "/statements";
    static final String MEETINGS = "/meetings";
    static final String TIMELINE = "/timeline";
    static final String OVERDUE = "/overdue";
    static final String COMPARE = "/compare";
    static final String DATA = "/data";
    static final String DESK = "/work";
    static final String SIGN_IN = "/sign-in";

    /** What is below it may be shown within pages of others; nothing else may. */
    static final String EMBED = "/embed/";

    private Pages() {}
}
