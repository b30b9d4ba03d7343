-- What a record says of its project, so that many projects can be looked at again without reading their records.
-- Written with the record. It does not refer to it: looking for each record again would cost more than the row.
CREATE TABLE siting_project (
  id text PRIMARY KEY,
  as_of date,
  near_m double precision,
  verdict text,
  determined boolean,
  name bytea,
  facts bytea,
  min_lon double precision,
  min_lat double precision,
  max_lon double precision,
  max_lat double precision,
  ewkb bytea,
  -- why nothing but the id is known: the record cannot be read
  fault text
);

-- Farms, plants and wells that are there, every version of each.
CREATE TABLE facility (
  id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  retired boolean NOT NULL,
  name bytea,
  facts bytea NOT NULL,
  min_lon double precision NOT NULL,
  min_lat double precision NOT NULL,
  max_lon double precision NOT NULL,
  max_lat double precision NOT NULL,
  ewkb bytea NOT NULL,
  author text,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON siting_project EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON facility EXECUTE FUNCTION refuse_change();
