-- Records by who made them, newest first, with what they are looked for by. Written with the record, for those who said who
-- they are; rows are only ever added.
CREATE TABLE siting_check_list (
  id text PRIMARY KEY REFERENCES siting_check,
  author text NOT NULL,
  recorded_at timestamptz NOT NULL,
  name text NOT NULL,
  activity text,
  as_of date NOT NULL,
  verdict text NOT NULL,
  determined boolean NOT NULL
);

CREATE INDEX siting_check_list_newest ON siting_check_list (author, recorded_at DESC, id DESC);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON siting_check_list EXECUTE FUNCTION refuse_change();
