-- How often what readers see has changed. No row: never. `epoch` tells one count from another that a restoring or a repair began.
create table revision (
  -- Not its primary key, for which SQLite has no default.
  one INTEGER not null unique default 1 check (one = 1),
  number INTEGER not null,
  epoch TEXT not null default ''
);

-- With which change each document came in. Documents that were there before this was counted have none.
create table arrival (
  document INTEGER primary key references document (id) on delete cascade,
  number INTEGER not null
);
create index arrival_number on arrival (number, document);
