// The tables as each older version of the database had them, for tests that open such a database. What stands here
// never changes; a new version of the tables adds what the one before it had.

const versionOneTables = `
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

CREATE TABLE announced (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL) STRICT;`;

/** What versions 2 to 7 brought; version 6 filled its tables otherwise, and had the same. */
const laterTables = [
  `CREATE TABLE key_value (
  namespace TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (namespace, key)) STRICT;`,
  `CREATE TABLE metric (number INTEGER PRIMARY KEY, execution_id TEXT NOT NULL, document TEXT NOT NULL) STRICT;
CREATE INDEX metric_execution ON metric (execution_id);`,
  `CREATE TABLE task_run (
  sequence INTEGER NOT NULL, place INTEGER NOT NULL, document TEXT NOT NULL,
  PRIMARY KEY (sequence, place)) STRICT, WITHOUT ROWID;`,
  `CREATE UNIQUE INDEX delivery_id ON delivery (substr(id, 16), id);
CREATE UNIQUE INDEX execution_id ON execution (substr(id, 16), id);
DROP INDEX IF EXISTS log_execution;
CREATE INDEX log_execution_id ON log (substr(execution_id, 16), execution_id);
DROP INDEX IF EXISTS metric_execution;
CREATE INDEX metric_execution_id ON metric (substr(execution_id, 16), execution_id);`,
  '',
  `ALTER TABLE flow_revision ADD COLUMN created_at TEXT;
ALTER TABLE flow_revision ADD COLUMN origin TEXT;`,
];

/** Every version before ours, oldest first. */
export const olderVersions = [1, 2, 3, 4, 5, 6, 7] as const;

/** Makes an empty database of an older version. */
export function tablesOf(version: (typeof olderVersions)[number]): string {
  return `${versionOneTables}${laterTables.slice(0, version - 1).join('')}PRAGMA user_version = ${version};`;
}
