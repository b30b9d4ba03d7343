-- People, their sessions and their tokens. These rows change; what was changed stands in the audit record.
CREATE TABLE IF NOT EXISTS person (
  login_key varchar PRIMARY KEY,
  login varchar NOT NULL,
  name varchar NOT NULL,
  roles varchar NOT NULL,
  clearance varchar,
  disabled boolean NOT NULL,
  must_change_password boolean NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  password_hash varchar NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  locked_until timestamp(9) with time zone
);

-- Whoever changes people locks its single row first: the last administrator cannot be taken away by two at once.
CREATE TABLE IF NOT EXISTS people_lock (id integer PRIMARY KEY);
MERGE INTO people_lock VALUES (1);

-- Only hashes of what browsers and programs hold.
CREATE TABLE IF NOT EXISTS login_session (
  id_hash varchar(64) PRIMARY KEY,
  login_key varchar NOT NULL,
  login varchar NOT NULL,
  provided_name varchar,
  provided_roles varchar,
  created_at timestamp(9) with time zone NOT NULL,
  used_at timestamp(9) with time zone NOT NULL,
  expires_at timestamp(9) with time zone NOT NULL
);
CREATE INDEX IF NOT EXISTS login_session_login ON login_session (login_key);
CREATE INDEX IF NOT EXISTS login_session_expiry ON login_session (expires_at);

CREATE TABLE IF NOT EXISTS api_token (
  id varchar PRIMARY KEY,
  secret_hash varchar(64) NOT NULL UNIQUE,
  login_key varchar NOT NULL REFERENCES person,
  login varchar NOT NULL,
  name varchar NOT NULL,
  roles varchar NOT NULL,
  clearance varchar NOT NULL,
  created_at timestamp(9) with time zone NOT NULL,
  expires_at timestamp(9) with time zone NOT NULL,
  last_used date
);
CREATE INDEX IF NOT EXISTS api_token_login ON api_token (login_key);
