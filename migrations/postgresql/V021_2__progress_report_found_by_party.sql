-- The party of a report is that of its assignment, whose id ends with it. Without this, the reports of a party that has never
-- made one are looked for in all others. (H2 has no indexes of expressions; it begins with the assignments of the party.)
create index progress_report_by_party on progress_report (substr(assignment, position(':' in assignment) + 1), id);
