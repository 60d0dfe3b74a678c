-- A second wall around what parties report, for the day on which the first, in the service, has a hole: a row is written
-- only by a transaction that says for whom it may. The service says so once in each that writes any of these tables, in the
-- setting pacta.caller: "service", when nobody asked it to, or the caller's scopes with blanks around each, as in
-- " party:kaz organization:sco ", an asterisk for all of a kind. Whoever says nothing writes nothing.
--
-- Reading is open, as the service decides what is seen. Nor do the policies hold for superusers: the role of the service
-- should not be one. pg_dump takes --enable-row-security, or a role that bypasses it. A later migration that writes one of
-- these tables begins with: select set_config('pacta.caller', 'service', true);

create function pacta_caller_has(kind text, slug text) returns boolean
language sql stable as $$
    select strpos(current_setting('pacta.caller', true), ' ' || kind || ':' || slug || ' ') > 0
        or strpos(current_setting('pacta.caller', true), ' ' || kind || ':* ') > 0
$$;

-- Focal points for the party; reviewers and the secretariat for the organization.
create function pacta_may_report(of_assignment text) returns boolean
language sql stable as $$
    select coalesce(current_setting('pacta.caller', true) = 'service', false)
        or exists (
            select 1
            from assignment a
            join commitment c on c.slug = a.commitment
            join statement s on s.slug = c.statement
            where a.id = of_assignment
              and (pacta_caller_has('party', a.party) or pacta_caller_has('organization', s.organization)))
$$;

create function pacta_may_add_to(of_report uuid) returns boolean
language sql stable as $$
    select coalesce(current_setting('pacta.caller', true) = 'service', false)
        or exists (select 1 from progress_report r where r.id = of_report and pacta_may_report(r.assignment))
$$;

-- For the owner too, who is the service.
alter table progress_report enable row level security;
alter table progress_report force row level security;
create policy all_are_read on progress_report for select using (true);
create policy own_are_added on progress_report for insert with check (pacta_may_report(assignment));
-- Rows are locked before it is known whose they are: "using" would hide those that the caller may not change.
create policy own_are_changed on progress_report for update using (true) with check (pacta_may_report(assignment));
create policy own_are_deleted on progress_report for delete using (pacta_may_report(assignment));

alter table evidence enable row level security;
alter table evidence force row level security;
create policy all_are_read on evidence for select using (true);
create policy own_are_added on evidence for insert with check (pacta_may_add_to(report));
create policy own_are_changed on evidence for update using (true) with check (pacta_may_add_to(report));
create policy own_are_deleted on evidence for delete using (pacta_may_add_to(report));

alter table review enable row level security;
alter table review force row level security;
create policy all_are_read on review for select using (true);
create policy own_are_added on review for insert with check (pacta_may_add_to(report));
create policy own_are_changed on review for update using (true) with check (pacta_may_add_to(report));
create policy own_are_deleted on review for delete using (pacta_may_add_to(report));

alter table submission enable row level security;
alter table submission force row level security;
create policy all_are_read on submission for select using (true);
create policy own_are_added on submission for insert with check (pacta_may_add_to(report));
create policy own_are_changed on submission for update using (true) with check (pacta_may_add_to(report));
create policy own_are_deleted on submission for delete using (pacta_may_add_to(report));

alter table report_author enable row level security;
alter table report_author force row level security;
create policy all_are_read on report_author for select using (true);
create policy own_are_added on report_author for insert with check (pacta_may_add_to(report));
create policy own_are_changed on report_author for update using (true) with check (pacta_may_add_to(report));
create policy own_are_deleted on report_author for delete using (pacta_may_add_to(report));

-- As a change is judged by what the row becomes, it stays with its assignment, or its report.
create function pacta_stays_where_it_is() returns trigger language plpgsql as $$
begin
    raise exception 'A row of % stays where it belongs', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger report_stays_with_its_assignment before update on progress_report
    for each row when (new.assignment <> old.assignment) execute function pacta_stays_where_it_is();
create trigger evidence_stays_with_its_report before update on evidence
    for each row when (new.report <> old.report) execute function pacta_stays_where_it_is();
create trigger review_stays_with_its_report before update on review
    for each row when (new.report <> old.report) execute function pacta_stays_where_it_is();
create trigger submission_stays_with_its_report before update on submission
    for each row when (new.report <> old.report) execute function pacta_stays_where_it_is();
create trigger author_stays_with_their_report before update on report_author
    for each row when (new.report <> old.report) execute function pacta_stays_where_it_is();
