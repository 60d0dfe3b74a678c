-- Standing mechanisms of an organization, their sessions, and who took part.

create table meeting_series (
    slug         varchar(80)    primary key,
    organization varchar(80)    not null,
    name         varchar(200000) not null,
    convenes     varchar(200000),
    version      integer        not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean        not null,
    sources      varchar(25000),
    constraint meeting_series_is_of_an_organization foreign key (organization) references organization (slug)
);

create index meeting_series_by_organization on meeting_series (organization);

-- Of some meetings only the year is known, or not even that; what is not known is null.
create table meeting (
    slug         varchar(80)    primary key,
    series       varchar(80)    not null,
    ordinal      integer,
    title        varchar(200000) not null,
    status       varchar(20)    not null,
    held_in_year integer,
    starts_on    date,
    ends_on      date,
    city         varchar(200000),
    host         varchar(80),
    mode         varchar(20),
    version      integer        not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean        not null,
    sources      varchar(25000),
    constraint meeting_is_of_a_series foreign key (series) references meeting_series (slug),
    constraint meeting_is_hosted_by_a_party foreign key (host) references party (slug),
    constraint meeting_ordinal_is_unique_in_its_series unique (series, ordinal),
    constraint meeting_ordinal_starts_at_1 check (ordinal >= 1),
    constraint meeting_status_is_known check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint meeting_mode_is_known check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID')),
    constraint meeting_does_not_end_before_it_starts check (ends_on >= starts_on),
    constraint meeting_ends_only_if_it_starts check (ends_on is null or starts_on is not null)
);

create index meeting_by_host on meeting (host);

create table participation (
    meeting      varchar(80)    not null,
    party        varchar(80)    not null,
    capacity     varchar(80)    not null,
    head_name    varchar(200000),
    head_title   varchar(200000),
    version      integer        not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean        not null,
    sources      varchar(25000),
    constraint participation_is_once_a_party primary key (meeting, party),
    constraint participation_is_in_a_meeting foreign key (meeting) references meeting (slug) on delete cascade,
    constraint participation_is_of_a_party foreign key (party) references party (slug)
);

create index participation_by_party on participation (party);
