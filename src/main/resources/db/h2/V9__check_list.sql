-- Records by who made them, newest first, with what they are looked for by. Written with the record, for those who said who
-- they are; rows are only ever added.
CREATE TABLE IF NOT EXISTS siting_check_list (
  id varchar PRIMARY KEY REFERENCES siting_check,
  author varchar NOT NULL,
  recorded_at timestamp(9) with time zone NOT NULL,
  name varchar NOT NULL,
  activity varchar,
  as_of date NOT NULL,
  verdict varchar NOT NULL,
  determined boolean NOT NULL
);

CREATE INDEX IF NOT EXISTS siting_check_list_newest ON siting_check_list (author, recorded_at DESC, id DESC);

CREATE TRIGGER IF NOT EXISTS siting_check_list_append_only BEFORE UPDATE, DELETE ON siting_check_list
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
