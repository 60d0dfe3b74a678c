-- A session that began with an identity provider: what that has said of somebody holds until it ends.

alter table sign_in_session add column rights varchar(100000);
alter table sign_in_session add column id_token varchar(20000);
alter table sign_in_session add column ends_at timestamp(6) with time zone;
