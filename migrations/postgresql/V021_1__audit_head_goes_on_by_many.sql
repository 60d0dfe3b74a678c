-- Acts are sealed many at once, a row of its own each; the head, which is one row, is then written once, not as often.

create or replace function audit_head_refuses() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.seals <= old.seals or new.entries - old.entries < new.seals - old.seals then
        raise exception 'The head of the audit only goes on' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
