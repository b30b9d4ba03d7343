-- Who is told of publications. The position says how far; one row is one subscriber, and a delivery is one attempt.
CREATE TABLE webhook (
  id text PRIMARY KEY,
  version integer NOT NULL,
  url text NOT NULL,
  secret text NOT NULL,
  clearance text NOT NULL,
  active boolean NOT NULL,
  why_inactive text,
  created_at timestamptz NOT NULL,
  created_by text,
  position bigint NOT NULL,
  claim bigint NOT NULL,
  failures integer NOT NULL,
  failing_since timestamptz,
  next_attempt_at timestamptz NOT NULL
);

CREATE TABLE webhook_delivery (
  id text PRIMARY KEY,
  webhook_id text NOT NULL REFERENCES webhook ON DELETE CASCADE,
  revision bigint NOT NULL,
  claimed_at timestamptz NOT NULL,
  ended_at timestamptz,
  state text NOT NULL,
  status integer,
  detail text
);
CREATE INDEX webhook_delivery_webhook ON webhook_delivery (webhook_id, claimed_at);
