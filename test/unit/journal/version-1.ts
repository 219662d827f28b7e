// The tables as version 1 of the database had them, for tests that open such a database. They never change.

/** Makes an empty database of version 1. */
export const versionOneTables = `
CREATE TABLE delivery (
  sequence INTEGER PRIMARY KEY, number INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, received_at TEXT NOT NULL,
  namespace TEXT, flow_id TEXT, execution_id TEXT, summary TEXT NOT NULL, rest TEXT NOT NULL) STRICT;
CREATE INDEX delivery_number ON delivery (number);
CREATE INDEX delivery_namespace ON delivery (namespace);
CREATE INDEX delivery_flow ON delivery (namespace, flow_id);
CREATE TABLE delivery_body (sequence INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;

CREATE TABLE execution (
  sequence INTEGER PRIMARY KEY, number INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, started_at TEXT NOT NULL,
  namespace TEXT NOT NULL, flow_id TEXT NOT NULL, state TEXT NOT NULL,
  summary TEXT NOT NULL, document TEXT NOT NULL) STRICT;
CREATE INDEX execution_number ON execution (number);
CREATE INDEX execution_namespace ON execution (namespace);
CREATE INDEX execution_flow ON execution (namespace, flow_id);
CREATE INDEX execution_state ON execution (state);

CREATE TABLE log (number INTEGER PRIMARY KEY, execution_id TEXT NOT NULL, document TEXT NOT NULL) STRICT;
CREATE INDEX log_execution ON log (execution_id);

CREATE TABLE flow_revision (
  namespace TEXT NOT NULL, flow_id TEXT NOT NULL, revision INTEGER NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (namespace, flow_id, revision)) STRICT;

CREATE TABLE announced (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL) STRICT;
PRAGMA user_version = 1;`;
