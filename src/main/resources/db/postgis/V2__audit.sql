-- The audit record: who did what, when, from where. Each row holds the hash of the one before.
CREATE TABLE audit (
  number bigint PRIMARY KEY CHECK (number > 0),
  recorded_at timestamptz NOT NULL,
  actor text,
  from_address text,
  action text NOT NULL,
  target text,
  target_version bigint,
  outcome text NOT NULL,
  detail text,
  previous text NOT NULL,
  hash text NOT NULL
);

-- Whoever adds a row locks its single row first: the chain has one end.
CREATE TABLE audit_lock (id integer PRIMARY KEY);
INSERT INTO audit_lock VALUES (1);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION refuse_change();
