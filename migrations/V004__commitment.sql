-- What was promised, by subject; whom it binds, from when; what is counted for it; when reports on it are expected.

create table theme (
    slug         varchar(80)    primary key,
    parent       varchar(80),
    name         varchar(200000) not null,
    version      integer        not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean        not null,
    sources      varchar(25000),
    constraint theme_has_a_theme_as_parent foreign key (parent) references theme (slug),
    constraint theme_is_not_its_own_parent check (parent <> slug)
);

create index theme_by_parent on theme (parent);

-- A quotation is kept with its place in the paragraph and a hash, so that anybody can check it against the text.
create table commitment (
    slug             varchar(80)    primary key,
    statement        varchar(80)    not null,
    paragraph        varchar(20),
    quote_language   varchar(35),
    quote_start      integer,
    quote_end        integer,
    quote_text       varchar(20000),
    quote_hash       varchar(64),
    quote_revision   integer,
    title            varchar(200000) not null,
    text             varchar(1000000),
    kind             varchar(20)    not null,
    grade_obligation varchar(10),
    grade_precision  varchar(10),
    grade_delegation varchar(10),
    due_on           date,
    status           varchar(20)    not null,
    confirmed_at     timestamp(6) with time zone,
    ended_on         date,
    end_reason       varchar(4000),
    superseded_by    varchar(80),
    version          integer        not null,
    created_at       timestamp(6) with time zone not null,
    updated_at       timestamp(6) with time zone not null,
    illustrative     boolean        not null,
    sources          varchar(25000),
    constraint commitment_is_of_a_statement foreign key (statement) references statement (slug),
    constraint commitment_is_in_a_paragraph foreign key (statement, paragraph) references paragraph (statement, number),
    constraint commitment_is_superseded_by_a_commitment foreign key (superseded_by) references commitment (slug),
    constraint commitment_does_not_supersede_itself check (superseded_by <> slug),
    constraint commitment_kind_is_known
        check (kind in ('POLICY', 'LEGISLATION', 'EXCHANGE', 'CAPACITY_BUILDING', 'INSTITUTION', 'OTHER')),
    constraint commitment_status_is_known check (status in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN', 'SUPERSEDED')),
    constraint commitment_obligation_is_a_grade check (grade_obligation in ('LOW', 'MEDIUM', 'HIGH')),
    constraint commitment_precision_is_a_grade check (grade_precision in ('LOW', 'MEDIUM', 'HIGH')),
    constraint commitment_delegation_is_a_grade check (grade_delegation in ('LOW', 'MEDIUM', 'HIGH')),
    constraint commitment_beyond_a_proposal_was_confirmed check (status = 'PROPOSED' or confirmed_at is not null),
    constraint commitment_that_ended_has_a_day check (status not in ('WITHDRAWN', 'SUPERSEDED') or ended_on is not null),
    constraint commitment_quotation_is_in_a_paragraph check (quote_start is null or paragraph is not null),
    constraint commitment_quotation_is_not_empty check (quote_end > quote_start and quote_start >= 0)
);

create index commitment_by_statement on commitment (statement, paragraph);
create index commitment_by_successor on commitment (superseded_by);

-- Position 0 is the primary theme.
create table commitment_theme (
    commitment varchar(80) not null,
    theme      varchar(80) not null,
    position   integer     not null,
    constraint commitment_has_a_theme_once primary key (commitment, theme),
    constraint commitment_theme_is_of_a_commitment
        foreign key (commitment) references commitment (slug) on delete cascade,
    constraint commitment_theme_is_a_theme foreign key (theme) references theme (slug),
    constraint commitment_themes_are_ordered unique (commitment, position)
);

create index commitment_theme_by_theme on commitment_theme (theme);

create table commitment_link (
    id              uuid        primary key,
    from_commitment varchar(80) not null,
    to_commitment   varchar(80) not null,
    kind            varchar(20) not null,
    version         integer     not null,
    created_at      timestamp(6) with time zone not null,
    updated_at      timestamp(6) with time zone not null,
    illustrative    boolean     not null,
    sources         varchar(25000),
    constraint commitment_link_is_from_a_commitment foreign key (from_commitment) references commitment (slug),
    constraint commitment_link_is_to_a_commitment foreign key (to_commitment) references commitment (slug),
    constraint commitment_link_is_between_two check (from_commitment <> to_commitment),
    constraint commitment_link_is_made_once unique (from_commitment, to_commitment, kind),
    constraint commitment_link_kind_is_known
        check (kind in ('REAFFIRMS', 'NARROWS', 'BROADENS', 'SUPERSEDES', 'IMPLEMENTS'))
);

create index commitment_link_by_target on commitment_link (to_commitment);

-- A commitment as it binds one party. Its id is "{commitment}:{party}", as in its address.
create table assignment (
    id           varchar(161)   primary key,
    commitment   varchar(80)    not null,
    party        varchar(80)    not null,
    role         varchar(20)    not null,
    institution  varchar(200000),
    binding_from date           not null,
    due_on       date,
    applicable   boolean        not null,
    not_applicable_because varchar(4000),
    version      integer        not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean        not null,
    sources      varchar(25000),
    constraint assignment_is_of_a_commitment foreign key (commitment) references commitment (slug),
    constraint assignment_binds_a_party foreign key (party) references party (slug),
    constraint assignment_is_made_once_a_party unique (commitment, party),
    constraint assignment_role_is_known check (role in ('LEAD', 'CONTRIBUTING')),
    constraint assignment_not_applicable_has_a_reason check (applicable or not_applicable_because is not null)
);

create index assignment_by_party on assignment (party);

-- Since when an assignment counts, and whether it does: every change with both dates, none ever overwritten.
-- On a day, as known at an instant, the row with the latest effective_on, and of these the last recorded, is in force.
create table assignment_term (
    id           uuid         primary key,
    assignment   varchar(161) not null,
    term         varchar(20)  not null,
    effective_on date         not null,
    recorded_at  timestamp(6) with time zone not null,
    reason       varchar(4000),
    constraint assignment_term_is_of_an_assignment
        foreign key (assignment) references assignment (id) on delete cascade,
    constraint assignment_term_is_known check (term in ('APPLICABLE', 'NOT_APPLICABLE', 'ENDED'))
);

create index assignment_term_in_force on assignment_term (assignment, effective_on, recorded_at);

create table milestone (
    id           uuid        primary key,
    commitment   varchar(80) not null,
    title        varchar(200000) not null,
    due_on       date,
    done_on      date,
    version      integer     not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean     not null,
    sources      varchar(25000),
    constraint milestone_is_of_a_commitment foreign key (commitment) references commitment (slug)
);

create index milestone_by_commitment on milestone (commitment);

create table indicator (
    slug         varchar(80) primary key,
    commitment   varchar(80) not null,
    name         varchar(200000) not null,
    unit         varchar(100) not null,
    baseline     numeric(20, 6),
    baseline_on  date,
    target       numeric(20, 6),
    target_on    date,
    version      integer     not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean     not null,
    sources      varchar(25000),
    constraint indicator_is_of_a_commitment foreign key (commitment) references commitment (slug),
    constraint indicator_target_is_not_before_its_baseline check (target_on >= baseline_on)
);

create index indicator_by_commitment on indicator (commitment);

create table measurement (
    id             uuid        primary key,
    indicator      varchar(80) not null,
    party          varchar(80) not null,
    measured_on    date        not null,
    measured_value numeric(20, 6) not null,
    version        integer     not null,
    created_at     timestamp(6) with time zone not null,
    updated_at     timestamp(6) with time zone not null,
    illustrative   boolean     not null,
    sources        varchar(25000),
    constraint measurement_is_of_an_indicator foreign key (indicator) references indicator (slug),
    constraint measurement_is_of_a_party foreign key (party) references party (slug),
    constraint measurement_is_made_once_a_day unique (indicator, party, measured_on)
);

create index measurement_by_party on measurement (party);

create table reporting_schedule (
    id           uuid        primary key,
    statement    varchar(80),
    commitment   varchar(80),
    version      integer     not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean     not null,
    sources      varchar(25000),
    constraint reporting_schedule_is_for_a_statement foreign key (statement) references statement (slug),
    constraint reporting_schedule_is_for_a_commitment foreign key (commitment) references commitment (slug),
    constraint reporting_schedule_is_for_one_of_the_two
        check ((statement is null and commitment is not null) or (statement is not null and commitment is null))
);

create index reporting_schedule_by_statement on reporting_schedule (statement);
create index reporting_schedule_by_commitment on reporting_schedule (commitment);

-- The rhythm of a schedule: the last row is the one in force; the earlier ones yield the dates that had passed when
-- the schedule was edited, and no others, so that an edit never rewrites what was due. A rhythm that came by an edit
-- yields only dates after the day of that edit.
create table reporting_rhythm (
    schedule     uuid    not null,
    sequence     integer not null,
    first_due_on date    not null,
    every_months integer not null,
    last_due_on  date,
    yields_after date,
    constraint reporting_rhythm_is_numbered_once primary key (schedule, sequence),
    constraint reporting_rhythm_is_of_a_schedule
        foreign key (schedule) references reporting_schedule (id) on delete cascade,
    constraint reporting_rhythm_is_in_months check (every_months between 1 and 120),
    constraint reporting_rhythm_does_not_end_before_it_starts check (last_due_on >= first_due_on)
);
