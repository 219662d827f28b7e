// The switch that has webhooks refused.
import { expect, it } from 'vitest';
import { createPause, createPauseHandler } from '../../../src/main/api/pause.ts';

it('refuses while it is on, and tells each change once', async () => {
  const told: string[] = [];
  const pause = createPause({ announce: ({ type }) => void told.push(type) });
  const { 'server.pause': set } = createPauseHandler(pause);
  const before = pause.refusal();
  const answer = await set({ isPaused: true });
  await set({ isPaused: true });
  const during = pause.refusal()?.code;
  await set({ isPaused: false });
  expect([before, answer, during, pause.refusal(), told]).toEqual([
    undefined,
    { ok: true, value: { isPaused: true } },
    'SERVER_PAUSED',
    undefined,
    ['server.changed', 'server.changed'],
  ]);
});
