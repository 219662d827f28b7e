// Which settings change under whoever holds them.
import { expect, it } from 'vitest';
import { createLiveSettings } from '../../../src/main/command/live-settings.ts';
import { createTestSettings } from '../../test-settings.ts';

it('what counts at once changes in place, everything else stays as the start has read it', () => {
  const { settings, apply } = createLiveSettings(createTestSettings({ port: 1, runningMax: 1 }));
  apply(createTestSettings({ port: 2, runningMax: 2, url: 'http://a' }));
  expect([settings.port, settings.runningMax, settings.url, { ...settings }.runningMax]).toEqual([1, 2, 'http://a', 2]);
});

it('tells those who watch, behind each change', () => {
  const { settings, apply, watch } = createLiveSettings(createTestSettings());
  const seen: string[] = [];
  watch(() => seen.push(settings.notifications));
  apply(createTestSettings({ notifications: 'off' }));
  expect(seen).toEqual(['off']);
});
