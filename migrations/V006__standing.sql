-- What was known when, and how everything stood: so that a figure can be had again as it was, whatever is learnt since.
--
-- Each "known_" table holds what was known of something from an instant to another. The first row of a thing is known
-- since the year 1, a row that has not been replaced until the year 9999. Rows outlive what they are about.

create table known_membership (
    membership   uuid        not null,
    organization varchar(80) not null,
    party        varchar(80) not null,
    standing     varchar(80) not null,
    from_date    date        not null,
    to_date      date,
    known_from   timestamp(6) with time zone not null,
    known_until  timestamp(6) with time zone not null,
    constraint known_membership_has_one_beginning primary key (membership, known_from)
);

create index known_membership_by_party on known_membership (organization, party);

insert into known_membership
select id, organization, party, standing, from_date, to_date,
       timestamp with time zone '0001-01-01 00:00:00+00', timestamp with time zone '9999-12-31 00:00:00+00'
from membership;

-- The names and places of themes, with the day since which it is so and the instant at which that was recorded. None is
-- ever changed. On a day, as known at an instant, the row with the latest effective_on, and of these the last recorded, is
-- in force. What a theme was called at first it was called since the year 1.
create table theme_record (
    theme        varchar(80)    not null,
    parent       varchar(80),
    name         varchar(200000) not null,
    effective_on date           not null,
    recorded_at  timestamp(6) with time zone not null,
    constraint theme_record_has_both_dates primary key (theme, effective_on, recorded_at)
);

insert into theme_record
select slug, parent, name, date '0001-01-01', timestamp with time zone '0001-01-01 00:00:00+00' from theme;

-- Where a commitment belongs, all the way up.
create table known_commitment (
    commitment   varchar(80) not null,
    statement    varchar(80) not null,
    meeting      varchar(80),
    series       varchar(80),
    organization varchar(80) not null,
    kind         varchar(20) not null,
    due_on       date,
    illustrative boolean     not null,
    known_from   timestamp(6) with time zone not null,
    known_until  timestamp(6) with time zone not null,
    constraint known_commitment_has_one_beginning primary key (commitment, known_from)
);

insert into known_commitment
select k.slug, k.statement, s.meeting, m.series, s.organization, k.kind, k.due_on, k.illustrative,
       timestamp with time zone '0001-01-01 00:00:00+00', timestamp with time zone '9999-12-31 00:00:00+00'
from commitment k join statement s on s.slug = k.statement left join meeting m on m.slug = s.meeting;

create table known_commitment_theme (
    commitment   varchar(80) not null,
    theme        varchar(80) not null,
    known_from   timestamp(6) with time zone not null,
    known_until  timestamp(6) with time zone not null,
    constraint known_commitment_theme_has_one_beginning primary key (commitment, theme, known_from)
);

insert into known_commitment_theme
select commitment, theme,
       timestamp with time zone '0001-01-01 00:00:00+00', timestamp with time zone '9999-12-31 00:00:00+00'
from commitment_theme;

create table known_assignment (
    assignment   varchar(161) not null,
    due_on       date,
    illustrative boolean      not null,
    known_from   timestamp(6) with time zone not null,
    known_until  timestamp(6) with time zone not null,
    constraint known_assignment_has_one_beginning primary key (assignment, known_from)
);

insert into known_assignment
select id, due_on, illustrative,
       timestamp with time zone '0001-01-01 00:00:00+00', timestamp with time zone '9999-12-31 00:00:00+00'
from assignment;

-- An assignment that is deleted had been counted until then: its terms stay, and the last of them says so.
alter table assignment_term drop constraint assignment_term_is_of_an_assignment;
alter table assignment_term drop constraint assignment_term_is_known;
alter table assignment_term add constraint assignment_term_is_known
    check (term in ('APPLICABLE', 'NOT_APPLICABLE', 'ENDED', 'DELETED'));

-- When anything was last recorded of an assignment: each further instant is later, whatever the clocks of nodes say.
alter table assignment add column last_recorded_at timestamp(6) with time zone;
update assignment set last_recorded_at =
    (select max(t.recorded_at) from assignment_term t where t.assignment = assignment.id);
update assignment set last_recorded_at = greatest(last_recorded_at, coalesce(
    (select max(case when c.revoked_at is not null then c.revoked_at else c.recorded_at end)
     from status_change c where c.assignment = assignment.id), last_recorded_at));

-- How each assignment stands on each track, by all that is known: derived from assignment_term, status_change and
-- known_assignment, so that a roll-up has a row to read for each assignment and none for each report. What lacks here is
-- made at the start, so these two tables can be emptied.
create table standing (
    assignment     varchar(161) not null,
    track          varchar(20)  not null,
    commitment     varchar(80)  not null,
    party          varchar(80)  not null,
    status         varchar(20)  not null,
    report         uuid,
    assessment     uuid,
    due_on         date,
    illustrative   boolean      not null,
    effective_from date         not null,
    known_from     timestamp(6) with time zone not null,
    constraint standing_is_one_a_track primary key (assignment, track)
);

create index standing_by_party on standing (party, track);

-- How it stood on days before, and how it was thought to stand before more was known. The last day and the last instant
-- are not included; where there is none, they lie in the year 9999.
create table earlier_standing (
    assignment      varchar(161) not null,
    track           varchar(20)  not null,
    commitment      varchar(80)  not null,
    party           varchar(80)  not null,
    status          varchar(20)  not null,
    report          uuid,
    assessment      uuid,
    due_on          date,
    illustrative    boolean      not null,
    effective_from  date         not null,
    effective_until date         not null,
    known_from      timestamp(6) with time zone not null,
    known_until     timestamp(6) with time zone not null,
    constraint earlier_standing_begins_once primary key (assignment, track, effective_from, known_from)
);

create index earlier_standing_in_force on earlier_standing (track, known_until, effective_until);
