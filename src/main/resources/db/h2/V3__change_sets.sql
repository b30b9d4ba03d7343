-- Change sets, every version of them. A change's row holds from its version on, until a later row of the same change.
CREATE TABLE IF NOT EXISTS change_set (
  id varchar NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  state varchar NOT NULL,
  title varchar NOT NULL,
  note varchar,
  valid_from date,
  creator varchar NOT NULL,
  drafters varchar NOT NULL,
  reviewer varchar,
  reason varchar,
  published_revision bigint REFERENCES publication,
  created_at timestamp(9) with time zone NOT NULL,
  changed_at timestamp(9) with time zone NOT NULL,
  change_count integer NOT NULL,
  actor varchar,
  action varchar NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE IF NOT EXISTS change_set_change (
  change_set_id varchar NOT NULL,
  version integer NOT NULL,
  change_id varchar NOT NULL,
  ordinal integer NOT NULL,
  removed boolean NOT NULL,
  hash varchar(64),
  body varbinary,
  PRIMARY KEY (change_set_id, change_id, version),
  FOREIGN KEY (change_set_id, version) REFERENCES change_set
);

CREATE TRIGGER IF NOT EXISTS change_set_append_only BEFORE UPDATE, DELETE ON change_set
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
CREATE TRIGGER IF NOT EXISTS change_set_change_append_only BEFORE UPDATE, DELETE ON change_set_change
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
