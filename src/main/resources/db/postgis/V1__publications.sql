-- Zones, coverage, siting records and rule sets. Rows are only ever added: triggers refuse everything else.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'postgis') THEN
    CREATE EXTENSION postgis;
  END IF;
END $$;

CREATE TABLE publication (
  revision bigint PRIMARY KEY CHECK (revision > 0),
  recorded_at timestamptz NOT NULL,
  author text,
  note text,
  zone_count integer NOT NULL,
  coverage_count integer NOT NULL
);

-- Whoever publishes locks its single row first, so revisions are committed in their order.
CREATE TABLE publication_lock (id integer PRIMARY KEY);
INSERT INTO publication_lock VALUES (1);

CREATE TABLE zone_version (
  revision bigint NOT NULL REFERENCES publication,
  ordinal integer NOT NULL,
  zone_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  retired boolean NOT NULL,
  valid_from date,
  valid_to date CHECK (valid_from < valid_to),
  category text NOT NULL,
  zone_class text,
  name text NOT NULL,
  county_code text,
  status text NOT NULL,
  survey_accuracy_m double precision NOT NULL,
  approval_authority text,
  approval_document text,
  approval_date date,
  source_file text,
  source_crs text,
  source_declared_area_m2 double precision,
  supersedes text,
  security_level text NOT NULL,
  remarks text,
  attributes text NOT NULL,
  area_m2 double precision NOT NULL,
  -- The geometry as published, to the bit; "geometry" is derived from it for spatial queries and map clients.
  ewkb bytea NOT NULL,
  geometry geometry(Geometry, 4490) GENERATED ALWAYS AS (ST_GeomFromEWKB(ewkb)) STORED,
  PRIMARY KEY (revision, ordinal),
  UNIQUE (zone_id, version)
);
CREATE INDEX zone_version_geometry ON zone_version USING gist (geometry);

CREATE TABLE coverage (
  revision bigint NOT NULL REFERENCES publication,
  ordinal integer NOT NULL,
  county_code text NOT NULL,
  category text NOT NULL,
  status text NOT NULL,
  valid_from date,
  valid_to date CHECK (valid_from < valid_to),
  note text,
  PRIMARY KEY (revision, ordinal)
);

CREATE TABLE siting_check (
  id text PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  dataset_revision bigint NOT NULL,
  rule_set text,
  hash text,
  body bytea NOT NULL
);

CREATE TABLE rule_set (
  hash text PRIMARY KEY,
  content bytea NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON publication EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON zone_version EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coverage EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON siting_check EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_set EXECUTE FUNCTION refuse_change();
