-- People, their sessions and their tokens. These rows change; what was changed stands in the audit record.
CREATE TABLE person (
  login_key text COLLATE "C" PRIMARY KEY,
  login text NOT NULL,
  name text NOT NULL,
  roles text NOT NULL,
  clearance text,
  disabled boolean NOT NULL,
  must_change_password boolean NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  password_hash text NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  locked_until timestamptz
);

-- Whoever changes people locks its single row first: the last administrator cannot be taken away by two at once.
CREATE TABLE people_lock (id integer PRIMARY KEY);
INSERT INTO people_lock VALUES (1);

-- Only hashes of what browsers and programs hold.
CREATE TABLE login_session (
  id_hash text PRIMARY KEY,
  login_key text NOT NULL,
  login text NOT NULL,
  provided_name text,
  provided_roles text,
  created_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX login_session_login ON login_session (login_key);
CREATE INDEX login_session_expiry ON login_session (expires_at);

CREATE TABLE api_token (
  id text COLLATE "C" PRIMARY KEY,
  secret_hash text NOT NULL UNIQUE,
  login_key text COLLATE "C" NOT NULL REFERENCES person,
  login text NOT NULL,
  name text NOT NULL,
  roles text NOT NULL,
  clearance text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used date
);
CREATE INDEX api_token_login ON api_token (login_key);
