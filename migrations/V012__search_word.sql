-- The words of all texts in all languages, as they are searched for: folded, and without their endings. Derived from the
-- texts, and made again at the start if there are none or another analysis made them: both tables can be emptied.

-- Bytes of UTF-8: what begins with something lies between two values, whatever the collation.
create table search_word (
    kind     varchar(40)  not null,
    word     bytea        not null,
    item_key varchar(250) not null,
    constraint search_word_is_there_once primary key (word, kind, item_key)
);

-- The key before the kind: H2 takes an index for a list of values only where these come first in it.
create index search_word_by_item on search_word (item_key, kind);

-- Which analysis made the words of a kind.
create table search_analysis (
    kind     varchar(40) not null,
    analysis varchar(40) not null,
    constraint search_analysis_is_one_a_kind primary key (kind)
);
