-- Search: the tokens of each statement, ready made, in positions of their own. Nothing but the index is kept.
create virtual table search using fts5 (
  tokens,
  content = '',
  contentless_delete = 1,
  tokenize = 'ascii'
);
-- More is gathered before it is written, and merged less often: half the time of adding much.
insert into search (search, rank) values ('hashsize', 8000000);
insert into search (search, rank) values ('automerge', 8);

-- Orders many hits without reading their rows.
create index statement_hit on statement (id, coding, said, uid, document);
