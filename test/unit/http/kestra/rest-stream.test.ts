// Streams of Kestra's API end with the listener, and there are no more than it may have.
import { expect, it } from 'vitest';
import { startControl, keep, token } from '../control-fixture.ts';
import { createState } from '../../../../src/main/contract/state.ts';
import { sampleExecution } from '../../journal/sample-records.ts';

const running = { ...sampleExecution('e1'), state: createState('2026-01-01T00:00:00Z', 'RUNNING') };

it('a stream ends with the listener', async () => {
  const { server, journal, ask } = await startControl();
  await keep(journal, running);
  const response = await ask('/api/v1/main/executions/e1/follow');
  const text = response.text();
  await server.close();
  expect((await text).startsWith('id: start\ndata: {')).toBe(true);
});

it('one more than may be open is told so', async () => {
  const { journal, url } = await startControl({ apiLimits: { streamsMax: 1 } });
  await keep(journal, running);
  const headers = { authorization: `Bearer ${token}` };
  const stop = new AbortController();
  const path = `${url}/api/v1/main/executions/e1/follow`;
  const first = await fetch(path, { headers, signal: stop.signal });
  const second = await fetch(path, { headers });
  stop.abort();
  expect([first.status, second.status]).toEqual([200, 503]);
});
