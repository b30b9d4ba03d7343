-- Zones, coverage, siting records and rule sets. Rows are only ever added: triggers refuse everything else.
-- H2 commits after every statement: a script that was killed half way runs again, so each statement must bear that.
CREATE TABLE IF NOT EXISTS publication (
  revision bigint PRIMARY KEY CHECK (revision > 0),
  recorded_at timestamp(9) with time zone NOT NULL,
  author varchar,
  note varchar,
  zone_count integer NOT NULL,
  coverage_count integer NOT NULL
);

-- Whoever publishes locks its single row first, so revisions are committed in their order.
CREATE TABLE IF NOT EXISTS publication_lock (id integer PRIMARY KEY);
MERGE INTO publication_lock VALUES (1);

CREATE TABLE IF NOT EXISTS zone_version (
  revision bigint NOT NULL REFERENCES publication,
  ordinal integer NOT NULL,
  zone_id varchar NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  retired boolean NOT NULL,
  valid_from date,
  valid_to date CHECK (valid_from < valid_to),
  category varchar NOT NULL,
  zone_class varchar,
  name varchar NOT NULL,
  county_code varchar,
  status varchar NOT NULL,
  survey_accuracy_m double precision NOT NULL,
  approval_authority varchar,
  approval_document varchar,
  approval_date date,
  source_file varchar,
  source_crs varchar,
  source_declared_area_m2 double precision,
  supersedes varchar,
  security_level varchar NOT NULL,
  remarks varchar,
  attributes varchar NOT NULL,
  area_m2 double precision NOT NULL,
  -- The geometry as published, to the bit (GEOMETRY turns -0.0 into 0.0); "geometry" is derived from it.
  ewkb varbinary NOT NULL,
  geometry geometry(geometry, 4490) GENERATED ALWAYS AS (CAST(ewkb AS geometry(geometry, 4490))),
  PRIMARY KEY (revision, ordinal),
  UNIQUE (zone_id, version)
);

CREATE TABLE IF NOT EXISTS coverage (
  revision bigint NOT NULL REFERENCES publication,
  ordinal integer NOT NULL,
  county_code varchar NOT NULL,
  category varchar NOT NULL,
  status varchar NOT NULL,
  valid_from date,
  valid_to date CHECK (valid_from < valid_to),
  note varchar,
  PRIMARY KEY (revision, ordinal)
);

CREATE TABLE IF NOT EXISTS siting_check (
  id varchar PRIMARY KEY,
  recorded_at timestamp(9) with time zone NOT NULL,
  dataset_revision bigint NOT NULL,
  rule_set varchar,
  hash varchar,
  body varbinary NOT NULL
);

CREATE TABLE IF NOT EXISTS rule_set (
  hash varchar PRIMARY KEY,
  content varbinary NOT NULL
);

CREATE TRIGGER IF NOT EXISTS publication_append_only BEFORE UPDATE, DELETE ON publication
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
CREATE TRIGGER IF NOT EXISTS zone_version_append_only BEFORE UPDATE, DELETE ON zone_version
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
CREATE TRIGGER IF NOT EXISTS coverage_append_only BEFORE UPDATE, DELETE ON coverage
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
CREATE TRIGGER IF NOT EXISTS siting_check_append_only BEFORE UPDATE, DELETE ON siting_check
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
CREATE TRIGGER IF NOT EXISTS rule_set_append_only BEFORE UPDATE, DELETE ON rule_set
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
