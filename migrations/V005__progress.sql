-- What parties say they did, what reviewers said of it, what others judged, and every change of status that followed.

-- The address of a published scheme is among the sources.
create table scale (
    slug         varchar(80)    primary key,
    name         varchar(200000) not null,
    description  varchar(1000000),
    version      integer        not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean        not null,
    sources      varchar(25000)
);

create table scale_version (
    scale        varchar(80) not null,
    number       integer     not null,
    created_at   timestamp(6) with time zone not null,
    constraint scale_version_is_numbered_once primary key (scale, number),
    constraint scale_version_is_of_a_scale foreign key (scale) references scale (slug) on delete cascade,
    constraint scale_versions_count_from_1 check (number >= 1)
);

create table scale_value (
    scale         varchar(80) not null,
    scale_version integer     not null,
    raw           varchar(40) not null,
    position      integer     not null,
    label         varchar(200000) not null,
    status        varchar(20),
    score         numeric(12, 6),
    constraint scale_value_is_unique_in_its_version primary key (scale, scale_version, raw),
    constraint scale_values_are_ordered unique (scale, scale_version, position),
    constraint scale_value_is_of_a_version
        foreign key (scale, scale_version) references scale_version (scale, number) on delete cascade,
    constraint scale_value_status_is_known
        check (status in ('NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE', 'REGRESSED'))
);

create table progress_report (
    id             uuid         primary key,
    assignment     varchar(161) not null,
    period_from    date         not null,
    period_to      date         not null,
    claimed_status varchar(20)  not null,
    percent        integer,
    narrative      varchar(1000000) not null,
    effective_on   date         not null,
    state          varchar(20)  not null,
    author         varchar(200),
    submitted_at   timestamp(6) with time zone,
    decided_at     timestamp(6) with time zone,
    version        integer      not null,
    created_at     timestamp(6) with time zone not null,
    updated_at     timestamp(6) with time zone not null,
    illustrative   boolean      not null,
    sources        varchar(25000),
    constraint progress_report_is_on_an_assignment foreign key (assignment) references assignment (id),
    constraint progress_report_state_is_known
        check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REVOKED')),
    constraint progress_report_claims_a_status
        check (claimed_status in ('NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE', 'REGRESSED')),
    constraint progress_report_period_does_not_end_before_it_starts check (period_to >= period_from),
    constraint progress_report_percent_is_0_to_100 check (percent between 0 and 100),
    constraint progress_report_beyond_a_draft_was_submitted check (state = 'DRAFT' or submitted_at is not null),
    constraint progress_report_decided_has_an_instant
        check (state in ('DRAFT', 'SUBMITTED') or decided_at is not null)
);

create index progress_report_by_assignment on progress_report (assignment, period_to);
create index progress_report_by_state on progress_report (state);

-- Each acceptance, return or revocation, in order; none is ever changed.
create table review (
    id         uuid        primary key,
    report     uuid        not null,
    decision   varchar(20) not null,
    reason     varchar(4000),
    reviewer   varchar(200),
    decided_at timestamp(6) with time zone not null,
    constraint review_is_of_a_report foreign key (report) references progress_report (id) on delete cascade,
    constraint review_decision_is_known check (decision in ('ACCEPTED', 'RETURNED', 'REVOKED')),
    constraint review_other_than_acceptance_has_a_reason check (decision = 'ACCEPTED' or reason is not null)
);

create index review_by_report on review (report);

create table evidence (
    id           uuid          primary key,
    report       uuid          not null,
    title        varchar(200000) not null,
    address      varchar(2000) not null,
    version      integer       not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    illustrative boolean       not null,
    sources      varchar(25000),
    constraint evidence_is_of_a_report foreign key (report) references progress_report (id) on delete cascade
);

create index evidence_by_report on evidence (report);

create table assessment (
    id                uuid         primary key,
    assignment        varchar(161) not null,
    scale             varchar(80)  not null,
    scale_version     integer      not null,
    raw               varchar(40)  not null,
    rationale         varchar(1000000),
    assessor          varchar(200),
    effective_on      date         not null,
    recorded_at       timestamp(6) with time zone not null,
    revoked_at        timestamp(6) with time zone,
    revocation_reason varchar(4000),
    version           integer      not null,
    created_at        timestamp(6) with time zone not null,
    updated_at        timestamp(6) with time zone not null,
    illustrative      boolean      not null,
    sources           varchar(25000),
    constraint assessment_is_of_an_assignment foreign key (assignment) references assignment (id),
    constraint assessment_is_on_a_scale foreign key (scale) references scale (slug),
    constraint assessment_is_on_a_value_of_the_scale
        foreign key (scale, scale_version, raw) references scale_value (scale, scale_version, raw),
    constraint assessment_revoked_has_a_reason check (revoked_at is null or revocation_reason is not null)
);

create index assessment_by_assignment on assessment (assignment);
create index assessment_by_scale on assessment (scale, scale_version);

-- How an assignment stood: every change with the day since which it was so and the instant at which it was recorded.
-- On a day, as known at an instant, the row with the latest effective_on, and of these the last recorded, is in force,
-- if it had been recorded and not been revoked by then. None is ever changed, but that a revocation is noted once.
create table status_change (
    id           uuid         primary key,
    assignment   varchar(161) not null,
    track        varchar(20)  not null,
    status       varchar(20)  not null,
    effective_on date         not null,
    recorded_at  timestamp(6) with time zone not null,
    revoked_at   timestamp(6) with time zone,
    report       uuid,
    assessment   uuid,
    constraint status_change_is_of_an_assignment foreign key (assignment) references assignment (id),
    constraint status_change_is_by_a_report foreign key (report) references progress_report (id),
    constraint status_change_is_by_an_assessment foreign key (assessment) references assessment (id),
    constraint status_change_has_one_cause
        check ((report is null and assessment is not null) or (report is not null and assessment is null)),
    constraint status_change_track_is_known check (track in ('REPORTED', 'ASSESSED')),
    constraint status_change_status_is_known
        check (status in ('NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE', 'REGRESSED')),
    constraint status_change_is_not_revoked_before_it_is_recorded check (revoked_at >= recorded_at)
);

create index status_change_in_force on status_change (assignment, track, effective_on, recorded_at);
create index status_change_by_report on status_change (report);
create index status_change_by_assessment on status_change (assessment);
