-- Change sets, every version of them. A change's row holds from its version on, until a later row of the same change.
CREATE TABLE change_set (
  id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  state text NOT NULL,
  title text NOT NULL,
  note text,
  valid_from date,
  creator text NOT NULL,
  drafters text NOT NULL,
  reviewer text,
  reason text,
  published_revision bigint REFERENCES publication,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  change_count integer NOT NULL,
  actor text,
  action text NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE change_set_change (
  change_set_id text NOT NULL,
  version integer NOT NULL,
  change_id text NOT NULL,
  ordinal integer NOT NULL,
  removed boolean NOT NULL,
  hash text,
  body bytea,
  PRIMARY KEY (change_set_id, change_id, version),
  FOREIGN KEY (change_set_id, version) REFERENCES change_set
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change_set EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change_set_change EXECUTE FUNCTION refuse_change();
