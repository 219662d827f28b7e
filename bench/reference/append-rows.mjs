// What storing alone costs of an execution with so many tasks: `node append-rows.mjs COUNT` appends a taskrun and a log
// line for each to an SQLite file, 32 of both in a transaction as the product does, and executes nothing.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase, temporaryFile } from './group-commit.mjs';

const [count = '0'] = process.argv.slice(2);
const perCommit = 32;
const file = temporaryFile();
const database = await openDatabase(file);
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
database.exec('CREATE TABLE task_run (place INTEGER PRIMARY KEY, document TEXT NOT NULL) STRICT');
database.exec(
  'CREATE TABLE log (number INTEGER PRIMARY KEY, execution_id TEXT NOT NULL, document TEXT NOT NULL) STRICT',
);
database.exec('CREATE INDEX log_execution ON log (execution_id)');
const putTaskRun = database.prepare('INSERT INTO task_run (place, document) VALUES (?, ?)');
const putLog = database.prepare('INSERT INTO log (number, execution_id, document) VALUES (?, ?, ?)');

for (let place = 0; place < Number(count); place++) {
  if (place % perCommit === 0) database.exec('BEGIN');
  putTaskRun.run(place, JSON.stringify(taskRunOf(place)));
  putLog.run(place, 'execution', JSON.stringify(logOf(place)));
  if (place % perCommit === perCommit - 1) database.exec('COMMIT');
}
if (Number(count) % perCommit !== 0) database.exec('COMMIT');
database.close();
rmSync(dirname(file), { recursive: true });

/** As long as a taskrun is on record. @param {number} place */
function taskRunOf(place) {
  const date = new Date().toISOString();
  const histories = (/** @type {readonly string[]} */ states) => states.map((state) => ({ state, date }));
  const state = { current: 'SUCCESS', histories: histories(['CREATED', 'SUBMITTED', 'RUNNING', 'SUCCESS']) };
  const attempts = [{ state: { current: 'SUCCESS', histories: histories(['CREATED', 'RUNNING', 'SUCCESS']) } }];
  return { id: `taskrun-${place}`, taskId: 'one', value: String(place), attempts, state, outputs: '{}' };
}

/** @param {number} place */
function logOf(place) {
  const of = { executionId: 'execution', namespace: 'bench', flowId: 'long', taskId: 'one' };
  return { ...of, taskRunId: `taskrun-${place}`, timestamp: new Date().toISOString(), level: 'INFO', message: 'x' };
}
