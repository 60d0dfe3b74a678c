-- Files that back reports. What is in a file lies outside of the tables, under the SHA-256 of its content, once for all
-- the evidence that has it.

-- A row for each content, to be locked by whoever stores or removes it: there before the content is, gone after it.
create table evidence_file (
    sha256     varchar(64) primary key,
    created_at timestamp(6) with time zone not null
);

create index evidence_file_by_age on evidence_file (created_at);

alter table evidence alter column address drop not null;
alter table evidence add column file_name varchar(300);
alter table evidence add column file_media_type varchar(200);
alter table evidence add column file_size bigint;
alter table evidence add column file_sha256 varchar(64);
alter table evidence add constraint evidence_has_a_file_that_is_there
    foreign key (file_sha256) references evidence_file (sha256);
alter table evidence add constraint evidence_is_a_link_or_a_file check (
    (address is not null and file_name is null and file_media_type is null and file_size is null and file_sha256 is null)
    or (address is null and file_name is not null and file_media_type is not null and file_size is not null
        and file_sha256 is not null));

create index evidence_by_file on evidence (file_sha256);
