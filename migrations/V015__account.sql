-- Who may sign in, what they have been granted, and how they show who they are. Of secrets only hashes are kept.

create table account (
    name              varchar(80)   primary key,
    display_name      varchar(200)  not null,
    email             varchar(254),
    person            varchar(254),
    provider          varchar(500),
    subject           varchar(255),
    password_hash     varchar(500),
    off               boolean       not null,
    wrote             boolean       not null,
    version           integer       not null,
    created_at        timestamp(6) with time zone not null,
    updated_at        timestamp(6) with time zone not null,
    constraint account_of_a_provider_is_bound_once unique (provider, subject),
    constraint account_of_a_provider_has_a_subject
        check ((provider is null and subject is null) or (provider is not null and subject is not null))
);

create index account_by_person on account (person);

-- A role for an organization, for a party, or, if neither is said, for everything.
create table access_grant (
    id           uuid        primary key,
    account      varchar(80) not null,
    role         varchar(20) not null,
    organization varchar(80),
    party        varchar(80),
    version      integer     not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    constraint grant_is_to_an_account foreign key (account) references account (name) on delete cascade,
    constraint grant_is_for_an_organization foreign key (organization) references organization (slug),
    constraint grant_is_for_a_party foreign key (party) references party (slug),
    constraint grant_role_is_known
        check (role in ('FOCAL_POINT', 'SECRETARIAT', 'REVIEWER', 'ASSESSOR', 'ADMIN')),
    constraint grant_is_for_one_thing check (organization is null or party is null)
);

create index access_grant_by_account on access_grant (account);
create index access_grant_by_organization on access_grant (organization);
create index access_grant_by_party on access_grant (party);

-- Rights is a list of those that the token is limited to; null for all that its owner has.
create table api_token (
    id           uuid         primary key,
    account      varchar(80)  not null,
    name         varchar(200) not null,
    hash         varchar(64)  not null,
    rights       varchar(10000),
    expires_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone,
    version      integer      not null,
    created_at   timestamp(6) with time zone not null,
    updated_at   timestamp(6) with time zone not null,
    constraint token_is_of_an_account foreign key (account) references account (name) on delete cascade,
    constraint token_is_unique unique (hash)
);

create index api_token_by_account on api_token (account);

create table sign_in_session (
    hash         varchar(64) primary key,
    account      varchar(80) not null,
    csrf_token   varchar(64) not null,
    created_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone not null,
    constraint session_is_of_an_account foreign key (account) references account (name) on delete cascade
);

create index sign_in_session_by_account on sign_in_session (account);

-- The one token with which the first account is made; its row goes with its first use.
create table set_up_token (
    hash       varchar(64) primary key,
    created_at timestamp(6) with time zone not null
);

-- Who has written a report, edited or submitted it: none of them reviews it.
create table report_author (
    report  uuid        not null,
    account varchar(80) not null,
    constraint report_has_an_author_once primary key (report, account),
    constraint report_author_is_of_a_report foreign key (report) references progress_report (id) on delete cascade,
    constraint report_author_is_an_account foreign key (account) references account (name)
);
