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

-- Whoever adds a row locks its single row first: the chain has one end.
CREATE TABLE IF NOT EXISTS audit_lock (id integer PRIMARY KEY);
MERGE INTO audit_lock VALUES (1);

CREATE TRIGGER IF NOT EXISTS audit_append_only BEFORE UPDATE, DELETE ON audit
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
