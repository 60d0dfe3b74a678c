-- Adopted texts, paragraph by paragraph, with every earlier revision, and who adopted them.

create table statement (
    slug               varchar(80)    primary key,
    organization       varchar(80)    not null,
    meeting            varchar(80),
    kind               varchar(80)    not null,
    title              varchar(200000) not null,
    status             varchar(20)    not null,
    adopted_on         date,
    revision           integer        not null,
    source_address     varchar(2000),
    superseded_by      varchar(80),
    terminated_on      date,
    termination_reason varchar(4000),
    version            integer        not null,
    created_at         timestamp(6) with time zone not null,
    updated_at         timestamp(6) with time zone not null,
    illustrative       boolean        not null,
    sources            varchar(25000),
    constraint statement_is_of_an_organization foreign key (organization) references organization (slug),
    constraint statement_is_of_a_meeting foreign key (meeting) references meeting (slug),
    constraint statement_is_superseded_by_a_statement foreign key (superseded_by) references statement (slug),
    constraint statement_does_not_supersede_itself check (superseded_by <> slug),
    constraint statement_status_is_known check (status in ('DRAFT', 'ADOPTED', 'SUPERSEDED', 'TERMINATED')),
    constraint statement_beyond_a_draft_has_a_day_of_adoption check (status = 'DRAFT' or adopted_on is not null),
    constraint statement_superseded_names_its_successor check (status <> 'SUPERSEDED' or superseded_by is not null),
    constraint statement_terminated_has_a_day check (status <> 'TERMINATED' or terminated_on is not null),
    constraint statement_revisions_count_from_1 check (revision >= 1)
);

create index statement_by_organization on statement (organization);
create index statement_by_meeting on statement (meeting);
create index statement_by_successor on statement (superseded_by);

-- The paragraphs as they read now. "revision" is the one since which they read so.
create table paragraph (
    statement    varchar(80)    not null,
    number       varchar(20)    not null,
    position     integer        not null,
    heading      varchar(200000),
    text         varchar(1000000) not null,
    revision     integer        not null,
    version      integer        not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean        not null,
    sources      varchar(25000),
    constraint paragraph_number_is_unique_in_its_statement primary key (statement, number),
    constraint paragraph_is_of_a_statement foreign key (statement) references statement (slug) on delete cascade
);

-- Revision 1 is the text as adopted, each later one a correction, which says why.
create table statement_revision (
    statement    varchar(80)    not null,
    revision     integer        not null,
    reason       varchar(4000),
    recorded_at  timestamp(6) with time zone not null,
    constraint statement_revision_is_numbered_once primary key (statement, revision),
    constraint statement_revision_is_of_a_statement foreign key (statement) references statement (slug) on delete cascade,
    constraint statement_revisions_are_numbered_from_1 check (revision >= 1),
    constraint statement_revision_that_corrects_says_why check (revision = 1 or reason is not null)
);

-- The paragraphs as they read before a correction: from one revision to another, both included.
create table earlier_paragraph (
    statement      varchar(80)    not null,
    number         varchar(20)    not null,
    first_revision integer        not null,
    last_revision  integer        not null,
    position       integer        not null,
    heading        varchar(200000),
    text           varchar(1000000) not null,
    constraint earlier_paragraph_is_kept_once primary key (statement, number, last_revision),
    constraint earlier_paragraph_is_of_a_statement foreign key (statement) references statement (slug) on delete cascade,
    constraint earlier_paragraph_spans_revisions check (last_revision >= first_revision)
);

create table signatory (
    statement    varchar(80)    not null,
    party        varchar(80)    not null,
    signed_on    date,
    reservation  varchar(1000000),
    version      integer        not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean        not null,
    sources      varchar(25000),
    constraint signatory_is_once_a_party primary key (statement, party),
    constraint signatory_is_of_a_statement foreign key (statement) references statement (slug) on delete cascade,
    constraint signatory_is_a_party foreign key (party) references party (slug)
);

create index signatory_by_party on signatory (party);
