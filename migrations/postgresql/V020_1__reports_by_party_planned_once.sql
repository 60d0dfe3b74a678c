-- The same as V018 says, in a language whose queries are planned once a session and not once a row; and of a focal point, who
-- writes most rows, nothing is looked up but the party.

create or replace function pacta_may_report(of_assignment text) returns boolean
language plpgsql stable as $$
declare
    whose record;
begin
    if current_setting('pacta.caller', true) = 'service' then
        return true;
    end if;
    select a.party, a.commitment into whose from assignment a where a.id = of_assignment;
    if not found then
        return false;
    end if;
    return coalesce(pacta_caller_has('party', whose.party), false)
        or exists (
            select 1
            from commitment c
            join statement s on s.slug = c.statement
            where c.slug = whose.commitment and pacta_caller_has('organization', s.organization));
end $$;

create or replace function pacta_may_add_to(of_report uuid) returns boolean
language plpgsql stable as $$
declare
    its_assignment text;
begin
    if current_setting('pacta.caller', true) = 'service' then
        return true;
    end if;
    select r.assignment into its_assignment from progress_report r where r.id = of_report;
    return found and pacta_may_report(its_assignment);
end $$;
