-- What clients see of a membership or a theme as it was known is all that they saw then: also what it rested on.

alter table known_membership add column illustrative boolean default false not null;
alter table known_membership alter column illustrative drop default;
alter table known_membership add column sources varchar(25000);

update known_membership k set
    illustrative = (select m.illustrative from membership m where m.id = k.membership),
    sources = (select m.sources from membership m where m.id = k.membership);

alter table theme_record add column illustrative boolean default false not null;
alter table theme_record alter column illustrative drop default;
alter table theme_record add column sources varchar(25000);

update theme_record r set
    illustrative = (select t.illustrative from theme t where t.slug = r.theme),
    sources = (select t.sources from theme t where t.slug = r.theme);

-- Without a name: from that day on the theme is no more. What it was before stays.
alter table theme_record alter column name drop not null;
