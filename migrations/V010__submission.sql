-- Every submission of a report, so that it can be told of any day whether what was expected by then had been reported.
-- None is ever changed. With it stands since when the period went of which the report spoke then.
create table submission (
    report       uuid not null,
    submitted_at timestamp(6) with time zone not null,
    period_from  date not null,
    constraint submission_has_an_instant_of_its_own primary key (report, submitted_at),
    constraint submission_is_of_a_report foreign key (report) references progress_report (id) on delete cascade
);

insert into submission
select id, submitted_at, period_from from progress_report where submitted_at is not null;

-- Of what was submitted before that, only the return is known: it was there when it was returned.
insert into submission
select v.report, v.decided_at - interval '0.000001' second, r.period_from
from review v join progress_report r on r.id = v.report
where v.decision = 'RETURNED' and v.decided_at < r.submitted_at;

-- When an edit brought the rhythm: what had been reported by then stays as it is. Since then all rhythms are kept, also
-- those that had yielded nothing. Unknown of earlier edits.
alter table reporting_rhythm add column set_at timestamp(6) with time zone;

-- Whether a report takes effect on the last day of its period because nothing else was said: if so, the one day moves
-- with the other.
alter table progress_report add column effective_at_end_of_period boolean default false not null;
