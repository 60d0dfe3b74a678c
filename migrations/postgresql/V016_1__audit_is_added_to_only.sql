-- What is in the audit stays as it is: not even the owner of the tables changes it by mistake. (Who may drop a trigger can;
-- that is what the chain is for.) H2 has no triggers in SQL; there no code changes it.

create function audit_refuses() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is only added to: no % of %', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_refuses();
create trigger audit_seal_stays before update or delete or truncate on audit_seal
    for each statement execute function audit_refuses();
create trigger audit_head_stays before insert or delete or truncate on audit_head
    for each statement execute function audit_refuses();

-- The head only goes on, a seal at a time.
create function audit_head_refuses() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.seals <> old.seals + 1 or new.entries <= old.entries then
        raise exception 'The head of the audit goes on by one seal at a time' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger audit_head_goes_on before update on audit_head
    for each row execute function audit_head_refuses();
