-- What an identity provider has said that somebody may do holds until the session ends that began with it, and for what
-- they have left to be done.

alter table sign_in_session add column rights varchar(100000);
alter table sign_in_session add column id_token varchar(20000);
alter table sign_in_session add column ends_at timestamp(6) with time zone;
alter table job add column rights varchar(100000);
