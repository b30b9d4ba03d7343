-- What a record says of its project, so that many projects can be looked at again without reading their records.
-- Written with the record. It does not refer to it: looking for each record again would cost more than the row.
-- H2 commits after every statement: a script that was killed half way runs again, so each statement must bear that.
CREATE TABLE IF NOT EXISTS siting_project (
  id varchar PRIMARY KEY,
  as_of date,
  near_m double precision,
  verdict varchar,
  determined boolean,
  name varbinary,
  facts varbinary,
  min_lon double precision,
  min_lat double precision,
  max_lon double precision,
  max_lat double precision,
  ewkb varbinary,
  -- why nothing but the id is known: the record cannot be read
  fault varchar
);

-- Farms, plants and wells that are there, every version of each.
CREATE TABLE IF NOT EXISTS facility (
  id varchar NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  retired boolean NOT NULL,
  name varbinary,
  facts varbinary NOT NULL,
  min_lon double precision NOT NULL,
  min_lat double precision NOT NULL,
  max_lon double precision NOT NULL,
  max_lat double precision NOT NULL,
  ewkb varbinary NOT NULL,
  author varchar,
  recorded_at timestamp(9) with time zone NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TRIGGER IF NOT EXISTS siting_project_append_only BEFORE UPDATE, DELETE ON siting_project
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
CREATE TRIGGER IF NOT EXISTS facility_append_only BEFORE UPDATE, DELETE ON facility
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
