// The tables, and how a database file is prepared. A record's `sequence` is the journal number of its
// first write, so newest first is `sequence` downwards; `number` is that of its last. Every index ends in
// the sequence by itself (it is the rowid), so each serves a list in order without sorting.
import type { SqlDriver } from './sql-driver.ts';
import { numberOf } from './sql-row.ts';

/** The version of the tables, kept in `user_version`. */
export const schemaVersion = 8;

// Version 2 brought it; one entry a row, its revision counted by the database.
const keyValueTable = `
CREATE TABLE key_value (
  namespace TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (namespace, key)) STRICT;`;

// Version 3 brought it. Figures have numbers as logs have, and nobody is told of them.
const metricTable = `
CREATE TABLE metric (number INTEGER PRIMARY KEY, execution_id TEXT NOT NULL, document TEXT NOT NULL) STRICT;
CREATE INDEX metric_execution ON metric (execution_id);`;

// Version 4 brought it. What older versions wrote has all taskruns in the document, and stays so until it is written again.
const taskRunTable = `
CREATE TABLE task_run (
  sequence INTEGER NOT NULL, place INTEGER NOT NULL, document TEXT NOT NULL,
  PRIMARY KEY (sequence, place)) STRICT, WITHOUT ROWID;`;

/**
 * How a row is found by an id, bound as parameter 1. Ids end in their time (`execution/new-id`), and the indexes
 * begin with that end: what is written together lies together, so that a commit writes a few pages of them. Indexes
 * of whole ids, which begin at random, were more than half of all that was written.
 */
export function hasId(column: 'id' | 'd.id' | 'e.id' | 'execution_id'): string {
  return `substr(${column}, 16) = substr(?1, 16) AND ${column} = ?1`;
}

// Version 5 brought them. An older database keeps the indexes that its tables were made with beside them.
const idIndexes = `
CREATE UNIQUE INDEX delivery_id ON delivery (substr(id, 16), id);
CREATE UNIQUE INDEX execution_id ON execution (substr(id, 16), id);
DROP INDEX IF EXISTS log_execution;
CREATE INDEX log_execution_id ON log (substr(execution_id, 16), execution_id);
DROP INDEX IF EXISTS metric_execution;
CREATE INDEX metric_execution_id ON metric (substr(execution_id, 16), execution_id);`;

// Version 7 brought them: when a text served for the first time, and who wrote it. What older versions kept has neither.
const revisionColumns = `
ALTER TABLE flow_revision ADD COLUMN created_at TEXT;
ALTER TABLE flow_revision ADD COLUMN origin TEXT;`;

// Version 8 brought them: what a trigger made of a body lies beside it, and the execution says where. What older versions
// kept has the variables in the execution's document, and answers whole.
const sharedColumns = `
ALTER TABLE delivery_body ADD COLUMN head TEXT;
ALTER TABLE delivery_body ADD COLUMN tail TEXT;
ALTER TABLE execution ADD COLUMN body_sequence INTEGER;`;

/** The execution whose task started one, within its summary. */
export const parentIdPath = "json_extract(summary, '$.parentId')";

// Made wherever it is missing: it holds nothing that the records do not, so it needs no version of its own.
const parentIndex = `
CREATE INDEX IF NOT EXISTS execution_parent ON execution (${parentIdPath}) WHERE ${parentIdPath} IS NOT NULL;`;

// Likewise. Deliveries that started nothing, found without reading a row; the others are what is left of `delivery_flow`.
const refusedIndex = `
CREATE INDEX IF NOT EXISTS delivery_refused ON delivery (namespace, flow_id) WHERE execution_id IS NULL;`;

/** What its sender knows a delivery by, within its summary. */
export const sentIdPath = "json_extract(summary, '$.sentId')";

// Likewise. A delivery without such an id costs no entry, and none of an older version has one.
const sentIdIndex = `
CREATE INDEX IF NOT EXISTS delivery_sent_id ON delivery (${sentIdPath}) WHERE ${sentIdPath} IS NOT NULL;`;

// What lists do not need (`rest`, `document`) comes last, so that reading the rest does not touch its pages.
const tables = `
CREATE TABLE delivery (
  sequence INTEGER PRIMARY KEY, number INTEGER NOT NULL, id TEXT NOT NULL, received_at TEXT NOT NULL,
  namespace TEXT, flow_id TEXT, execution_id TEXT, summary TEXT NOT NULL, rest TEXT NOT NULL) STRICT;
CREATE INDEX delivery_number ON delivery (number);
CREATE INDEX delivery_namespace ON delivery (namespace);
CREATE INDEX delivery_flow ON delivery (namespace, flow_id);
CREATE TABLE delivery_body (sequence INTEGER PRIMARY KEY, head TEXT, tail TEXT, body BLOB NOT NULL) STRICT;

CREATE TABLE execution (
  sequence INTEGER PRIMARY KEY, number INTEGER NOT NULL, id TEXT NOT NULL, started_at TEXT NOT NULL,
  namespace TEXT NOT NULL, flow_id TEXT NOT NULL, state TEXT NOT NULL,
  body_sequence INTEGER, summary TEXT NOT NULL, document TEXT NOT NULL) STRICT;
CREATE INDEX execution_number ON execution (number);
CREATE INDEX execution_namespace ON execution (namespace);
CREATE INDEX execution_flow ON execution (namespace, flow_id);
CREATE INDEX execution_state ON execution (state);

CREATE TABLE log (number INTEGER PRIMARY KEY, execution_id TEXT NOT NULL, document TEXT NOT NULL) STRICT;

CREATE TABLE flow_revision (
  namespace TEXT NOT NULL, flow_id TEXT NOT NULL, revision INTEGER NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (namespace, flow_id, revision)) STRICT;

CREATE TABLE announced (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL) STRICT;
${keyValueTable}${metricTable}${taskRunTable}${idIndexes}${revisionColumns}
PRAGMA user_version = ${schemaVersion};`;

// For new databases alone, before the first table. Larger pages fit rows of 1 to 4 KB better; `auto_vacuum`
// lets pruning give room back to the disk, and to set it on an old database would write to it.
const creation = `
PRAGMA page_size = 8192;
PRAGMA auto_vacuum = INCREMENTAL;`;

// Fewer checkpoints write hot pages less often: with the larger pages, a fifth more commits.
const settings = `
PRAGMA journal_mode = WAL;
PRAGMA wal_autocheckpoint = 2000;
PRAGMA busy_timeout = 5000;
PRAGMA cache_size = -8000;
PRAGMA journal_size_limit = 67108864;
PRAGMA temp_store = MEMORY;`;

/** How sure a commit is: against the death of the process, or also against loss of power. */
export type Synchronous = 'normal' | 'full';

/**
 * What each version brought, from the second one on; what is there stays. Version 6 put several lines into a row of
 * `log` and `metric` (`line-rows.ts`), and reads the older rows as well.
 */
const migrations: readonly string[] = [
  keyValueTable,
  metricTable,
  taskRunTable,
  idIndexes,
  '',
  revisionColumns,
  sharedColumns,
];

/**
 * Readies a database, new or old; an older one is brought up to ours with all that it holds. Answers the version
 * that it has then; another than ours is left as it is.
 */
export function prepareDatabase(driver: SqlDriver, synchronous: Synchronous): number {
  const before = versionOf(driver);
  const isNew = before === 0;
  driver.exec((isNew ? creation : '') + settings);
  driver.exec(`PRAGMA synchronous = ${synchronous}`);
  if (isNew) driver.exec(`BEGIN IMMEDIATE;${tables}COMMIT;`);
  if (before > 0 && before < schemaVersion) {
    const missing = migrations.slice(before - 1).join('');
    driver.exec(`BEGIN IMMEDIATE;${missing}PRAGMA user_version = ${schemaVersion};COMMIT;`);
  }
  const version = versionOf(driver);
  if (version === schemaVersion) driver.exec(parentIndex + refusedIndex + sentIdIndex);
  return version;
}

function versionOf(driver: SqlDriver): number {
  return numberOf(driver.prepare('PRAGMA user_version').get([]) ?? {}, 'user_version');
}
