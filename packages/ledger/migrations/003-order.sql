-- Statements of which nobody says the day stand by the day on which they were published: `dayOf` in queries.ts has the same
-- words, without which the index is of no use.
drop index statement_order;
create index statement_order on statement (coding, (case when said = '' then published else said end) desc, uid);
