-- Who made a siting record, where he said who he is. Rows are only ever added.
CREATE TABLE siting_check_author (
  id text PRIMARY KEY REFERENCES siting_check,
  author text NOT NULL
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON siting_check_author EXECUTE FUNCTION refuse_change();
