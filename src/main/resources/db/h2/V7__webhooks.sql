-- Who is told of publications. The position says how far; one row is one subscriber, and a delivery is one attempt.
CREATE TABLE IF NOT EXISTS webhook (
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
  next_attempt_at timestamp(9) with time zone NOT NULL
);

CREATE TABLE IF NOT EXISTS webhook_delivery (
  id varchar PRIMARY KEY,
  webhook_id varchar NOT NULL REFERENCES webhook ON DELETE CASCADE,
  revision bigint NOT NULL,
  claimed_at timestamp(9) with time zone NOT NULL,
  ended_at timestamp(9) with time zone,
  state varchar NOT NULL,
  status integer,
  detail varchar
);
CREATE INDEX IF NOT EXISTS webhook_delivery_webhook ON webhook_delivery (webhook_id, claimed_at);
