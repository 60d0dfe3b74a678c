-- What goes on for longer than a request: imports. Which node carries a job out is told by the heartbeat; one whose heart has
-- stopped is taken up again by another. The file that was sent lies in the directory of files until the job has ended.
create table job (
    id              uuid primary key,
    noun            varchar(40) not null,
    dry_run         boolean not null,
    format          varchar(10) not null,
    charset         varchar(40),
    delimiter       varchar(1),
    language        varchar(10) not null,
    bytes           bigint not null,
    state           varchar(9) not null,
    reason          varchar(1000),
    percent         integer not null,
    rows_total      bigint,
    rows_done       bigint not null,
    rows_failed     bigint not null,
    created         bigint not null,
    updated         bigint not null,
    unchanged       bigint not null,
    ignored_columns varchar(4000),
    queued_at       timestamp(6) with time zone not null,
    started_at      timestamp(6) with time zone,
    finished_at     timestamp(6) with time zone,
    attempts        integer not null,
    node            uuid,
    beat_at         timestamp(6) with time zone,
    cancelled       boolean not null,
    constraint job_has_a_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);

create index job_by_state on job (state, queued_at);

-- All that is wrong with the file of a job.
create table job_fault (
    job         uuid not null,
    number      bigint not null,
    line        bigint not null,
    column_name varchar(300),
    cell        varchar(200),
    reason      varchar(2000) not null,
    pointer     varchar(500) not null,
    primary key (job, number),
    constraint job_fault_is_of_a_job foreign key (job) references job (id) on delete cascade
);
