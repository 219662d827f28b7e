// The methods about settings, and about the start that some of them need.
import { expect, it } from 'vitest';
import { createSettingHandlers } from '../../../src/main/api/settings.ts';
import { createFixedDesk } from '../../../src/main/command/fixed-desk.ts';
import { ok } from '../../../src/main/contract/errors.ts';
import { createTestSettings } from '../../test-settings.ts';

const fixed = createFixedDesk(createTestSettings());

it('answer what the desk has', async () => {
  const handlers = createSettingHandlers({ desk: fixed, journal: { prune: () => undefined } });
  expect([await handlers['server.settings']({}), await handlers['settings.write']({ name: 'port' })]).toEqual([
    { ok: true, value: await fixed.list() },
    await fixed.write({ name: 'port' }),
  ]);
});

it('has what is too much go once one was written, and not where it was refused', async () => {
  const pruned: string[] = [];
  const [setting] = await fixed.list();
  if (setting === undefined) throw new Error('There are no settings');
  for (const desk of [fixed, { ...fixed, write: async () => ok(setting) }]) {
    const handlers = createSettingHandlers({ desk, journal: { prune: () => pruned.push('pruned') } });
    await handlers['settings.write']({ name: 'deliveriesMax', value: '1' });
  }
  expect(pruned).toEqual(['pruned']);
});

it('starts again where that can be, and says where to do it elsewhere', async () => {
  const restarted: string[] = [];
  const journal = { prune: () => undefined };
  const desktop = createSettingHandlers({ desk: fixed, journal, restart: () => restarted.push('restarted') });
  const headless = createSettingHandlers({ desk: fixed, journal });
  expect([await desktop['server.restart']({}), await headless['server.restart']({}), restarted]).toMatchObject([
    { ok: true },
    { ok: false, error: { code: 'RESTART_UNAVAILABLE' } },
    ['restarted'],
  ]);
});
