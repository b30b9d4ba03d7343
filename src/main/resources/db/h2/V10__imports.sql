-- Imports that came over HTTP: what was asked for, how far they are, and their reports, which are kept.
CREATE TABLE IF NOT EXISTS import_run (
  id varchar PRIMARY KEY,
  state varchar NOT NULL,
  file varchar NOT NULL,
  bytes bigint NOT NULL,
  options varbinary NOT NULL,
  author varchar,
  created_at timestamp(9) with time zone NOT NULL,
  alive_at timestamp(9) with time zone NOT NULL,
  ended_at timestamp(9) with time zone,
  done_features integer NOT NULL,
  all_features integer,
  revision bigint REFERENCES publication,
  outcome varbinary
);
CREATE INDEX IF NOT EXISTS import_run_created ON import_run (created_at, id);
