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

CREATE INDEX audit_target ON audit (target, target_version);

-- The end of the chain. Whoever adds a row locks this one first and writes the new end, so that rows missing at the end show.
CREATE TABLE audit_lock (
  id integer PRIMARY KEY,
  number bigint NOT NULL,
  recorded_at timestamptz,
  hash text NOT NULL
);
INSERT INTO audit_lock VALUES (1, 0, NULL, repeat('0', 64));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION refuse_change();
