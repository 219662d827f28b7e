// `node:sqlite`: the cases of every driver, where this runtime has it.
import { expect, it } from 'vitest';
import { findNodeSqlite } from '../../../src/main/journal/node-sqlite-driver.ts';
import { describeDriver } from './driver-cases.ts';
import { availableDrivers } from './drivers.ts';

const open = findNodeSqlite();
if (open !== undefined) describeDriver('node:sqlite', open);

it('findNodeSqlite() finds it exactly where the runtime has the module', () => {
  const isThere = process.getBuiltinModule('node:sqlite') !== undefined;
  expect([open !== undefined, availableDrivers().some(([name]) => name === 'node:sqlite')]).toEqual([isThere, isThere]);
});
