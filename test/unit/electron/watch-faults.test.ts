// Faults of the app itself.
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { watchFaults } from '../../../src/main/electron/watch-faults.ts';

function watch() {
  const [process, app] = [new EventEmitter(), new EventEmitter()];
  const logged: unknown[] = [];
  const told: string[] = [];
  watchFaults({
    process,
    app,
    logger: {
      warn: (facts, message) => logged.push([message, facts]),
      error: (_, message) => logged.push([message]),
    },
    giveUp: (message) => told.push(message),
  });
  return { process, app, logged, told };
}

it('an error that nobody caught is logged and told, and ends the app', () => {
  const { process, logged, told } = watch();
  process.emit('uncaughtException', new Error('it broke'));
  expect([logged, told]).toEqual([[['Cannot go on: it broke']], ['Cannot go on: it broke']]);
});

it('a promise that nobody waited for is logged, and nothing ends with it', () => {
  const { process, logged, told } = watch();
  process.emit('unhandledRejection', new Error('no browser'));
  expect([logged, told]).toEqual([[['Nobody was told: no browser']], []]);
});

it('a process of Chromium that ends is logged, and nothing ends with it', () => {
  const { app, logged, told } = watch();
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
  expect([logged, told]).toEqual([[['A process beside the app has ended', { type: 'GPU', reason: 'crashed' }]], []]);
});
