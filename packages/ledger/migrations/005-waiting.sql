-- What waits for a person: open statements on which nobody has decided anything, with a doubt or a low score. Derived from the
-- rest, so that the whole list is read in its order from one index.
create table waiting (
  statement INTEGER primary key references statement (id) on delete cascade,
  coding INTEGER not null,
  sure INTEGER not null check (sure in (0, 1)),
  score REAL not null,
  uid TEXT not null,
  language TEXT not null,
  codes TEXT not null
);
create index waiting_order on waiting (coding, sure, score, uid, language, codes);
