package org.pacta.desk;

import org.pacta.statement.StatementStatus;
import org.pacta.web.Said;

/**
 * A statement with which its secretariat is not through.
 *
 * @param proposals how many commitments are proposed from it, and not confirmed yet
 */
record OpenStatement(String slug, Said title, StatementStatus status, long proposals, boolean illustrative) {}
