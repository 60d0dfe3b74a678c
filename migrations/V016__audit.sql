-- The audit: who did what, and what somebody tried and was refused. Only ever added to.
--
-- What one transaction notes is an act. Its entries are written while it goes on, each with a hash over that of the entry
-- before it and over all its own columns; the first has 32 zero bytes before it. Right before the commit the act is sealed:
-- seals are numbered through without a gap, and the hash of each is over that of the seal before it and over its own columns,
-- among them the number and the last hash of its entries. So nothing can be changed, put in, taken out or moved without
-- breaking every hash from there on. How the hashes are made is in Chain.java; verify-audit checks them all.

create table audit_entry (
    id           uuid         not null primary key,
    act          uuid         not null,
    position     integer      not null,
    noted_at     timestamp(6) with time zone not null,
    actor        varchar(9)   not null,
    account      varchar(200),
    token        varchar(100),
    -- The name under which somebody tried to sign in.
    tried        varchar(200),
    -- Where a request came from.
    client       varchar(60),
    operation    varchar(100),
    -- Without its query.
    path         varchar(500),
    outcome      varchar(10)  not null,
    -- Of the answer; unknown of what a transaction changed, which is noted before there is an answer.
    status       integer,
    noun         varchar(60),
    item_key     varchar(500),
    change       varchar(7),
    -- The row as JSON; of one that was changed, only what is another than before.
    state_before text,
    state_after  text,
    -- Refusals of the same kind beyond so many a minute are one entry with their number.
    occurrences  integer      not null,
    hash         varchar(64)  not null,
    constraint audit_entry_has_a_place_in_its_act unique (act, position),
    constraint audit_actor_is_known check (actor in ('ACCOUNT', 'ANONYMOUS', 'SERVICE')),
    constraint audit_outcome_is_known check (outcome in ('DONE', 'REFUSED')),
    constraint audit_change_is_known check (change in ('CREATED', 'UPDATED', 'DELETED'))
);

create index audit_entry_by_instant on audit_entry (noted_at, id);
create index audit_entry_by_account on audit_entry (account, noted_at);
create index audit_entry_by_thing on audit_entry (noun, item_key);

create table audit_seal (
    number    bigint      not null primary key,
    act       uuid        not null,
    entries   integer     not null,
    last_hash varchar(64) not null,
    hash      varchar(64) not null,
    constraint audit_act_is_sealed_once unique (act)
);

-- How far the chain goes, so that a tail that was cut off is missed. Whoever seals locks it: one after the other.
create table audit_head (
    id      integer     not null primary key,
    seals   bigint      not null,
    entries bigint      not null,
    hash    varchar(64) not null,
    constraint audit_has_one_head check (id = 1)
);

-- The first link, the same in every database.
insert into audit_entry (id, act, position, noted_at, actor, outcome, occurrences, hash) values (
    '01966ab0-0000-7000-8000-000000000001', '01966ab0-0000-7000-8000-000000000002', 0,
    timestamp with time zone '2026-11-28 00:00:00+00', 'SERVICE', 'DONE', 1,
    '03ccd87128cb3488a6f67c98b1d0aa0f99d0eb2d5c5fbaee38b64dc834a9fb8a');
insert into audit_seal values (
    1, '01966ab0-0000-7000-8000-000000000002', 1,
    '03ccd87128cb3488a6f67c98b1d0aa0f99d0eb2d5c5fbaee38b64dc834a9fb8a',
    '6b6560306110ca2b58a38c86f473e3feca06d1886481ceb41c560490639ceea8');
insert into audit_head values (1, 1, 1, '6b6560306110ca2b58a38c86f473e3feca06d1886481ceb41c560490639ceea8');
