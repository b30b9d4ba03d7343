-- Steps of change sets are told as well: their queue is the audit record, step_position the number of its row that was told
-- last. A delivery with a step is of such a row; its revision is 0. Who was told of publications goes on being told of them.
-- H2 commits after every statement, and to add a column it copies the table, drops it and renames the copy: whoever is
-- killed meanwhile has lost the table. So there are new ones; those of before are left as they were.
CREATE TABLE IF NOT EXISTS webhook_subscriber (
  id varchar PRIMARY KEY,
  version integer NOT NULL,
  url varchar NOT NULL,
  secret varchar NOT NULL,
  clearance varchar NOT NULL,
  active boolean NOT NULL,
  why_inactive varchar,
  created_at timestamp(9) with time zone NOT NULL,
  created_by varchar,
  position bigint NOT NULL,
  claim bigint NOT NULL,
  failures integer NOT NULL,
  failing_since timestamp(9) with time zone,
  next_attempt_at timestamp(9) with time zone NOT NULL,
  events varchar NOT NULL,
  step_position bigint NOT NULL
);
INSERT INTO webhook_subscriber SELECT w.*, 'PUBLICATION', 0 FROM webhook w
  WHERE NOT EXISTS (SELECT 1 FROM webhook_subscriber s WHERE s.id = w.id);

CREATE TABLE IF NOT EXISTS webhook_attempt (
  id varchar PRIMARY KEY,
  webhook_id varchar NOT NULL REFERENCES webhook_subscriber ON DELETE CASCADE,
  revision bigint NOT NULL,
  claimed_at timestamp(9) with time zone NOT NULL,
  ended_at timestamp(9) with time zone,
  state varchar NOT NULL,
  status integer,
  detail varchar,
  step bigint
);
INSERT INTO webhook_attempt SELECT d.*, NULL FROM webhook_delivery d
  WHERE NOT EXISTS (SELECT 1 FROM webhook_attempt a WHERE a.id = d.id);
CREATE INDEX IF NOT EXISTS webhook_attempt_webhook ON webhook_attempt (webhook_id, claimed_at);
CREATE INDEX IF NOT EXISTS webhook_attempt_ended ON webhook_attempt (ended_at);
CREATE INDEX IF NOT EXISTS audit_action ON audit (action, number);
