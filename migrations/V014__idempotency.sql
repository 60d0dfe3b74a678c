-- Whoever changes a version of a scale has to say which state of it they have seen, as with everything else.
alter table scale_version add column version integer default 0 not null;

-- What a POST with an Idempotency-Key has done and answered, written in the transaction that does it: whoever asks again
-- gets the same answer, and nothing is done twice. It is kept for a day.
create table idempotency_key (
    -- The key as the client made it up.
    id varchar(255) not null primary key,
    -- SHA-256 of the method, the address and the body, in hexadecimal digits.
    request varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    status integer not null,
    -- The headers Location, ETag and Content-Language of the answer, where it has them.
    location varchar(2000),
    etag varchar(200),
    language varchar(20),
    body text
);

create index idempotency_key_by_age on idempotency_key (created_at);
