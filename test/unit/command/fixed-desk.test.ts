// Settings of a program without files.
import { expect, it } from 'vitest';
import { createFixedDesk } from '../../../src/main/command/fixed-desk.ts';
import { createTestSettings } from '../../test-settings.ts';

it('are told and not changed', async () => {
  const desk = createFixedDesk(createTestSettings({ port: 7 }));
  const port = (await desk.list()).find(({ name }) => name === 'port');
  const written = await desk.write({ name: 'port', value: '8' });
  expect([port?.value, typeof port?.locked, written.ok]).toEqual(['7', 'string', false]);
});
