-- The tables of a ledger. This file runs on SQLite as it stands; on PostgreSQL the types in capitals are spelled
-- bigint, double precision and text collate "C", so that both compare and order alike.
--
-- `uid` is for people and for other ledgers; `id` stays inside. A day that nobody says is '', which orders below all days.
-- What nothing but the program reads is JSON.

create table coding (
  id INTEGER primary key,
  uid TEXT not null unique,
  made TEXT not null,
  state TEXT not null check (state in ('building', 'current', 'old'))
);
create unique index coding_current on coding (state) where state = 'current';

create table capture (
  id INTEGER primary key,
  uid TEXT not null unique,
  sha256 TEXT not null,
  address TEXT,
  taken_at TEXT not null,
  record TEXT not null
);

-- One row for each document, whatever the coding.
create table document (
  id INTEGER primary key,
  uid TEXT not null unique,
  language TEXT not null,
  outlet TEXT,
  url TEXT,
  title TEXT,
  published TEXT not null,
  published_to TEXT not null,
  record TEXT not null
);
create index document_order on document (published desc, uid);

-- A coding has been over a capture.
create table pass (
  coding INTEGER not null references coding (id),
  capture INTEGER not null references capture (id),
  primary key (coding, capture)
);

-- Which documents a coding reads out of which part of a capture.
create table reading (
  coding INTEGER not null references coding (id),
  capture INTEGER not null references capture (id),
  part TEXT not null,
  document INTEGER not null references document (id),
  primary key (coding, capture, part)
);
create index reading_document on reading (document, coding);
create index reading_capture on reading (capture);

create table unread (
  coding INTEGER not null references coding (id),
  capture INTEGER not null references capture (id),
  part TEXT not null,
  message TEXT not null,
  primary key (coding, capture, part)
);
create index unread_capture on unread (capture);

-- What one coding made of a document. `machine`: what the machine found, once people have corrected it.
create table coded (
  coding INTEGER not null references coding (id),
  document INTEGER not null references document (id),
  article TEXT not null,
  machine TEXT,
  primary key (coding, document)
);
create index coded_document on coded (document);
create index coded_article on coded (article, coding);

-- Statements as they stand, corrections in. `stems` are those of `words`, `fields` what else is searched: tokens between blanks.
create table statement (
  id INTEGER primary key,
  uid TEXT not null,
  coding INTEGER not null,
  document INTEGER not null,
  said TEXT not null,
  said_to TEXT not null,
  published TEXT not null,
  published_to TEXT not null,
  score REAL not null,
  status TEXT not null,
  words TEXT not null,
  stems TEXT not null,
  fields TEXT not null,
  actors TEXT not null,
  decisions TEXT not null,
  record TEXT not null,
  foreign key (coding, document) references coded (coding, document)
);
create unique index statement_uid on statement (uid, coding);
create index statement_document on statement (coding, document);
create index statement_order on statement (coding, said desc, uid);

create table doubt (
  coding INTEGER not null,
  document INTEGER not null,
  place INTEGER not null,
  code TEXT not null,
  record TEXT not null,
  primary key (coding, document, place),
  foreign key (coding, document) references coded (coding, document)
);

-- Decisions of people, never changed. `document` may be one that no coding reads any more.
create table decision (
  uid TEXT primary key not null,
  at TEXT not null,
  document TEXT not null,
  record TEXT not null
);
create index decision_document on decision (document, at, uid);

-- Decisions that no statement of a coding answers to.
create table unfit (
  coding INTEGER not null references coding (id),
  decision TEXT not null references decision (uid),
  primary key (coding, decision)
);

create table memory (
  key TEXT primary key not null,
  value TEXT not null
);
