-- Acts that are committed and not sealed yet. A transaction that notes something puts its act here; a moment later somebody
-- seals those that are here, one after the other, and takes them out. So no writer waits for another one's seal.
create table audit_act (
    act       uuid        not null primary key,
    entries   integer     not null,
    -- That of its last entry.
    last_hash varchar(64) not null
);
