-- Search: the tokens of each statement, ready made, never through a parser. Without positions, of which PostgreSQL keeps 256
-- a token at most: whether tokens stand in a row is read from the columns.
alter table statement add column tokens tsvector not null
  generated always as (array_to_tsvector(string_to_array(ltrim(stems || ' ' || fields), ' '))) stored;
create index statement_search on statement using gin (tokens) with (gin_pending_list_limit = 65536);
