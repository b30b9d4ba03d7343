-- Imports that came over HTTP: what was asked for, how far they are, and their reports, which are kept.
CREATE TABLE import_run (
  id text PRIMARY KEY,
  state text NOT NULL,
  file text NOT NULL,
  bytes bigint NOT NULL,
  options bytea NOT NULL,
  author text,
  created_at timestamptz NOT NULL,
  alive_at timestamptz NOT NULL,
  ended_at timestamptz,
  done_features integer NOT NULL,
  all_features integer,
  revision bigint REFERENCES publication,
  outcome bytea
);
CREATE INDEX import_run_created ON import_run (created_at, id);
