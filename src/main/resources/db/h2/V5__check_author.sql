-- Who made a siting record, where he said who he is. Rows are only ever added.
CREATE TABLE IF NOT EXISTS siting_check_author (
  id varchar PRIMARY KEY REFERENCES siting_check,
  author varchar NOT NULL
);

CREATE TRIGGER IF NOT EXISTS siting_check_author_append_only BEFORE UPDATE, DELETE ON siting_check_author
  FOR EACH ROW CALL 'lanxian.store.h2.AppendOnlyTrigger';
