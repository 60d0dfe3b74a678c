-- A change says among whom it was kept when it was committed, so that it stays so whatever became of the thing since, also
-- where it was deleted. Public, or: of a report, its party and the organization; of drafts and proposals, the organization.
alter table change add column is_public boolean default true not null;
alter table change add column organization varchar(80);
alter table change add column party varchar(80);

-- Where it stands, as clients hold it: drawn by lot, so that nobody can tell from two positions how much lies between that
-- they do not see. Those from before have none, and are called as they always were.
alter table change add column token bigint;
create unique index change_by_token on change (token);

alter table change add constraint change_is_kept_if_it_is_among_some
    check (not is_public or (organization is null and party is null));

-- What is recorded already is public if the thing is by now. Of what is no more nobody knows what it was: it is kept to those
-- who see everything.
update change set is_public = false
where noun in ('statements', 'revisions', 'paragraphs', 'signatories')
  and not exists (
    select 1 from statement s
    where s.status <> 'DRAFT'
      and s.slug = case when change.noun = 'statements' then change.item_key
                   else substring(change.item_key from 1 for position('/' in change.item_key) - 1) end);

update change set organization = (
    select s.organization from statement s
    where s.slug = case when change.noun = 'statements' then change.item_key
                   else substring(change.item_key from 1 for position('/' in change.item_key) - 1) end)
where not is_public;

update change set is_public = false
where noun = 'commitments'
  and not exists (select 1 from commitment c where c.slug = change.item_key and c.confirmed_at is not null);

update change set is_public = false
where noun = 'links'
  and not exists (
    select 1 from commitment_link l
    join commitment f on f.slug = l.from_commitment
    join commitment t on t.slug = l.to_commitment
    where f.confirmed_at is not null and t.confirmed_at is not null
      and l.id = cast(substring(change.item_key from position('/' in change.item_key) + 1) as uuid));

update change set is_public = false
where noun = 'milestones'
  and not exists (
    select 1 from milestone m join commitment c on c.slug = m.commitment
    where c.confirmed_at is not null and m.id = cast(change.item_key as uuid));

update change set is_public = false
where noun = 'indicators'
  and not exists (
    select 1 from indicator i join commitment c on c.slug = i.commitment
    where c.confirmed_at is not null and i.slug = change.item_key);

update change set is_public = false
where noun = 'measurements'
  and not exists (
    select 1 from measurement m join indicator i on i.slug = m.indicator join commitment c on c.slug = i.commitment
    where c.confirmed_at is not null and m.id = cast(change.item_key as uuid));

update change set is_public = false
where noun = 'reporting-schedules'
  and not exists (
    select 1 from reporting_schedule r
    left join commitment c on c.slug = r.commitment
    left join statement s on s.slug = r.statement
    where (c.confirmed_at is not null or s.status <> 'DRAFT') and r.id = cast(change.item_key as uuid));

update change set organization = (
    select s.organization from commitment c join statement s on s.slug = c.statement where c.slug = change.item_key)
where not is_public and noun = 'commitments';

-- Of a link whose two ends belong to different organizations and are both proposals, nobody but who sees everything.
update change set organization = (
    select case when f.confirmed_at is not null then ts.organization
                when t.confirmed_at is not null or ts.organization = fs.organization then fs.organization end
    from commitment_link l
    join commitment f on f.slug = l.from_commitment join statement fs on fs.slug = f.statement
    join commitment t on t.slug = l.to_commitment join statement ts on ts.slug = t.statement
    where l.id = cast(substring(change.item_key from position('/' in change.item_key) + 1) as uuid))
where not is_public and noun = 'links';

update change set organization = (
    select s.organization from milestone m
    join commitment c on c.slug = m.commitment join statement s on s.slug = c.statement
    where m.id = cast(change.item_key as uuid))
where not is_public and noun = 'milestones';

update change set organization = (
    select s.organization from indicator i
    join commitment c on c.slug = i.commitment join statement s on s.slug = c.statement
    where i.slug = change.item_key)
where not is_public and noun = 'indicators';

update change set organization = (
    select s.organization from measurement m join indicator i on i.slug = m.indicator
    join commitment c on c.slug = i.commitment join statement s on s.slug = c.statement
    where m.id = cast(change.item_key as uuid))
where not is_public and noun = 'measurements';

update change set organization = (
    select coalesce(s.organization, cs.organization) from reporting_schedule r
    left join statement s on s.slug = r.statement
    left join commitment c on c.slug = r.commitment left join statement cs on cs.slug = c.statement
    where r.id = cast(change.item_key as uuid))
where not is_public and noun = 'reporting-schedules';

update change set is_public = false
where noun in ('progress-reports', 'evidence')
  and not exists (
    select 1 from progress_report r
    where r.state in ('ACCEPTED', 'REVOKED') and r.id = cast(substring(change.item_key from 1 for 36) as uuid));

update change set
    party = (
        select a.party from progress_report r join assignment a on a.id = r.assignment
        where r.id = cast(substring(change.item_key from 1 for 36) as uuid)),
    organization = (
        select s.organization from progress_report r join assignment a on a.id = r.assignment
        join commitment c on c.slug = a.commitment join statement s on s.slug = c.statement
        where r.id = cast(substring(change.item_key from 1 for 36) as uuid))
where not is_public and noun in ('progress-reports', 'evidence');

-- Who has left a file to be imported, and with which token: the job does what they may do, and nobody else sees it. The name
-- and not a reference: jobs are forgotten after a while, and accounts are not.
alter table job add column account varchar(80);
alter table job add column token varchar(36);
create index job_by_account on job (account, id);
