// The methods about settings.
import { expect, it } from 'vitest';
import { createSettingHandlers } from '../../../src/main/api/settings.ts';
import { createFixedDesk } from '../../../src/main/command/fixed-desk.ts';
import { createTestSettings } from '../../test-settings.ts';

it('answer what the desk has', async () => {
  const desk = createFixedDesk(createTestSettings());
  const handlers = createSettingHandlers(desk);
  expect([await handlers['server.settings']({}), await handlers['settings.write']({ name: 'port' })]).toEqual([
    { ok: true, value: await desk.list() },
    await desk.write({ name: 'port' }),
  ]);
});
