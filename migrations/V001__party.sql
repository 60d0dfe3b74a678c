-- Who can be bound: states and organizations, and the standing of one in another by date.
-- Constraints are named as the rule they keep; a client that breaks one reads that name as a sentence.

create table party (
    slug         varchar(80)    primary key,
    kind         varchar(20)    not null,
    name         varchar(200000) not null,
    version      integer        not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean        not null,
    sources      varchar(25000),
    constraint party_is_a_state_or_an_organization check (kind in ('STATE', 'ORGANIZATION'))
);

create table state (
    slug          varchar(80) primary key,
    alpha2        varchar(2)  not null,
    official_name varchar(200000),
    constraint state_is_a_party foreign key (slug) references party (slug) on delete cascade,
    constraint state_code_is_unique unique (alpha2)
);

create table organization (
    slug               varchar(80) primary key,
    acronym            varchar(20000),
    founded_on         date,
    official_languages varchar(2000),
    web_address        varchar(2000),
    constraint organization_is_a_party foreign key (slug) references party (slug) on delete cascade
);

create table membership (
    id           uuid        primary key,
    organization varchar(80) not null,
    party        varchar(80) not null,
    standing     varchar(80) not null,
    from_date    date        not null,
    to_date      date,
    version      integer     not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean     not null,
    sources      varchar(25000),
    constraint membership_is_in_an_organization foreign key (organization) references organization (slug),
    constraint membership_is_of_a_party foreign key (party) references party (slug),
    constraint membership_does_not_end_before_it_begins check (to_date is null or to_date >= from_date),
    constraint membership_begins_once_a_day unique (organization, party, from_date)
);

create index membership_by_party on membership (party);
