-- The audit record: who did what, when, from where. Each row holds the hash of the one before.
CREATE TABLE IF NOT EXISTS audit (
  number bigint PRIMARY KEY CHECK (number > 0),
  recorded_at timestamp(9) with time zone NOT NULL,
  actor varchar,
  from_address varchar,
  action varchar NOT NULL,
  target varchar,
  target_version bigint,
  outcome varchar NOT NULL,
  detail varchar,
  previous varchar(64) NOT NULL,
  hash varchar(64) NOT NULL
);

CREATE INDEX IF NOT EXISTS audit_target ON audit (target, target_version);

-- The end of the chain. Whoever adds a row locks this one first and writes the new end, so that rows missing at the end show.
CREATE TABLE IF NOT EXISTS audit_lock (
  id integer PRIMARY KEY,
  number bigint NOT NULL,
  recorded_at timestamp(9) with time zone,
  hash varchar(64) NOT NULL
);
MERGE INTO audit_lock VALUES (1, 0, NULL, repeat('0', 64));

CREATE TRIGGER IF NOT EXISTS audit_append_only BEFORE UPDATE, DELETE ON audit
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
