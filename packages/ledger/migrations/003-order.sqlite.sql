drop index statement_hit;
create index statement_hit on statement (id, coding, said, published, uid, document);
